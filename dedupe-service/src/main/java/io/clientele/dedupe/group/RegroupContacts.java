package io.clientele.dedupe.group;

import io.clientele.contracts.ContactState;
import io.clientele.dedupe.contact.ContactCopies;
import io.clientele.dedupe.group.PhoneMembers.Move;
import io.clientele.dedupe.writer.Writer;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings groups in step with changed contacts and announces what became of them. */
@ApplicationScoped
public class RegroupContacts {
  private final Writer writer;
  private final ContactCopies contacts;
  private final PhoneMembers members;
  private final Groups groups;
  private final DuplicateStates duplicates;
  private final Outbox outbox;
  private final Clock clock;

  RegroupContacts(
      Writer writer,
      ContactCopies contacts,
      PhoneMembers members,
      Groups groups,
      DuplicateStates duplicates,
      Outbox outbox,
      Clock clock) {
    this.writer = writer;
    this.contacts = contacts;
    this.members = members;
    this.groups = groups;
    this.duplicates = duplicates;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Applies a batch in the caller's transaction, with the same few statements for any number. */
  public void apply(List<Incoming<ContactState>> newer) {
    writer.check();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    var batch = ContactBatch.of(newer);
    contacts.store(batch.copies(), now);
    contacts.forget(batch.erased());
    var moves = members.replace(batch.causes().keySet(), batch.counting());
    outbox.publishAll(
        Stream.concat(regroup(batch, moves, now), silence(batch, now).stream()).toList());
  }

  private Stream<EventDraft> regroup(ContactBatch batch, List<Move> moves, Instant now) {
    if (moves.isEmpty()) {
      return Stream.empty();
    }
    var movers = moves.stream().collect(Collectors.toMap(Move::e164, Move::contactId, (a, b) -> a));
    var resized = groups.resize(movers.keySet(), now);
    if (resized.isEmpty()) {
      return Stream.empty();
    }
    var touched = moves.stream().map(Move::contactId).distinct().toList();
    var numbers = resized.stream().map(Groups.Resized::e164).toList();
    var recounted = duplicates.recount(numbers, touched, now);
    return Stream.concat(
        announce(batch, resized, movers),
        recounted.stream().map(state -> batch.caused(state.toEvent(), state.contactId())));
  }

  private Stream<EventDraft> announce(
      ContactBatch batch, List<Groups.Resized> resized, Map<String, UUID> movers) {
    var causes =
        resized.stream()
            .collect(Collectors.toMap(Groups.Resized::id, group -> movers.get(group.e164())));
    return groups.read(causes.keySet()).stream()
        .map(group -> batch.caused(group.toEvent(), causes.get(group.id())));
  }

  private List<EventDraft> silence(ContactBatch batch, Instant now) {
    return batch.erased().isEmpty()
        ? List.of()
        : duplicates.erase(batch.erased(), now).stream().map(Duplicates::toEvent).toList();
  }
}
