package io.clientele.dedupe.group;

import io.clientele.contracts.ContactState;
import io.clientele.dedupe.contact.ContactCopies;
import io.clientele.dedupe.decision.Decisions;
import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.IndexRuns;
import io.clientele.dedupe.match.MatchRecords;
import io.clientele.dedupe.writer.Writer;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Brings groups in step with changed contacts and announces what became of them. */
@ApplicationScoped
public class RegroupContacts {
  private final Writer writer;
  private final IndexRuns runs;
  private final ContactCopies contacts;
  private final PhoneMembers members;
  private final MatchRecords matchRecords;
  private final Decisions decisions;
  private final SettleGroups settleGroups;
  private final DuplicateStates duplicates;
  private final Outbox outbox;
  private final Clock clock;

  RegroupContacts(
      Writer writer,
      IndexRuns runs,
      ContactCopies contacts,
      PhoneMembers members,
      MatchRecords matchRecords,
      Decisions decisions,
      SettleGroups settleGroups,
      DuplicateStates duplicates,
      Outbox outbox,
      Clock clock) {
    this.writer = writer;
    this.runs = runs;
    this.contacts = contacts;
    this.members = members;
    this.matchRecords = matchRecords;
    this.decisions = decisions;
    this.settleGroups = settleGroups;
    this.duplicates = duplicates;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Applies a batch in the caller's transaction, with the same few statements for any number. */
  public void apply(List<Incoming<ContactState>> newer) {
    writer.check();
    var run = runs.begin(runs.turn(Entity.CONTACT));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as the database keeps it
    var batch = ContactBatch.of(newer);
    var stored = new ArrayList<>(contacts.store(batch.copies(), now));
    stored.addAll(contacts.forget(batch.erased()));
    matchRecords.change(run, stored);
    var moves = members.replace(batch.causes().records(), batch.counting());
    var standing = decisions.standing(batch.causes().records());
    var settled = settleGroups.settle(run, batch.causes(), moves, standing, now).toList();
    outbox.publishAll(Stream.concat(settled.stream(), silence(batch, now).stream()).toList());
  }

  private List<EventDraft> silence(ContactBatch batch, Instant now) {
    if (batch.erased().isEmpty()) {
      return List.of();
    }
    decisions.forget(batch.erased());
    return duplicates.erase(batch.erased(), now).stream().map(Duplicates::toEvent).toList();
  }
}
