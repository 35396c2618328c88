package io.clientele.dedupe.group;

import io.clientele.contracts.ContactState;
import io.clientele.dedupe.contact.ContactCopies;
import io.clientele.dedupe.group.PhoneMembers.Move;
import io.clientele.dedupe.match.IndexRuns;
import io.clientele.dedupe.match.MatchContacts;
import io.clientele.dedupe.match.MatchContacts.Matched;
import io.clientele.dedupe.writer.Writer;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings groups in step with changed contacts and announces what became of them. */
@ApplicationScoped
public class RegroupContacts {
  private final Writer writer;
  private final IndexRuns runs;
  private final ContactCopies contacts;
  private final PhoneMembers members;
  private final MatchContacts matchContacts;
  private final Groups groups;
  private final DuplicateStates duplicates;
  private final Outbox outbox;
  private final Clock clock;

  RegroupContacts(
      Writer writer,
      IndexRuns runs,
      ContactCopies contacts,
      PhoneMembers members,
      MatchContacts matchContacts,
      Groups groups,
      DuplicateStates duplicates,
      Outbox outbox,
      Clock clock) {
    this.writer = writer;
    this.runs = runs;
    this.contacts = contacts;
    this.members = members;
    this.matchContacts = matchContacts;
    this.groups = groups;
    this.duplicates = duplicates;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Applies a batch in the caller's transaction, with the same few statements for any number. */
  public void apply(List<Incoming<ContactState>> newer) {
    writer.check();
    var run = runs.begin();
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    var batch = ContactBatch.of(newer);
    var stored = new ArrayList<>(contacts.store(batch.copies(), now));
    stored.addAll(contacts.forget(batch.erased()));
    var moves = members.replace(batch.causes().keySet(), batch.counting());
    var matched = matchContacts.apply(run, stored, now);
    outbox.publishAll(
        Stream.concat(regroup(batch, moves, matched, now), silence(batch, now).stream()).toList());
  }

  private Stream<EventDraft> regroup(
      ContactBatch batch, List<Move> moves, Matched matched, Instant now) {
    var resized = resize(moves, matched, now);
    if (resized.isEmpty() && matched.groups().isEmpty()) {
      return Stream.empty();
    }
    var touched = new HashSet<>(matched.contacts());
    moves.forEach(move -> touched.add(move.contactId()));
    var numbers = resized.stream().map(Groups.Resized::e164).toList();
    var recounted = duplicates.recount(numbers, touched, now);
    return Stream.concat(
        announce(batch, resized, moves, matched),
        recounted.stream().map(state -> batch.caused(state.toEvent(), state.contactId())));
  }

  private List<Groups.Resized> resize(List<Move> moves, Matched matched, Instant now) {
    var numbers = moves.stream().map(Move::e164).collect(Collectors.toSet());
    var resized = numbers.isEmpty() ? List.<Groups.Resized>of() : groups.resize(numbers, now);
    if (!numbers.isEmpty() || !matched.contacts().isEmpty()) {
      groups.cover(numbers, matched.contacts());
    }
    return resized;
  }

  /** Each group in the trace of a contact that moved, or of the batch's first. */
  private Stream<EventDraft> announce(
      ContactBatch batch, List<Groups.Resized> resized, List<Move> moves, Matched matched) {
    var movers = moves.stream().collect(Collectors.toMap(Move::e164, Move::contactId, (a, b) -> a));
    var first = batch.causes().keySet().iterator().next();
    var causes = new HashMap<UUID, UUID>();
    matched.groups().forEach(id -> causes.put(id, first));
    resized.forEach(group -> causes.put(group.id(), movers.getOrDefault(group.e164(), first)));
    return groups.read(causes.keySet()).stream()
        .map(group -> batch.caused(group.toEvent(), causes.get(group.id())));
  }

  private List<EventDraft> silence(ContactBatch batch, Instant now) {
    return batch.erased().isEmpty()
        ? List.of()
        : duplicates.erase(batch.erased(), now).stream().map(Duplicates::toEvent).toList();
  }
}
