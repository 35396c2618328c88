package io.clientele.validation.verdict;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.VerdictState;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.outbox.Outbox;
import io.clientele.validation.judgement.ContactJudgement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Judges contacts that changed and publishes the verdicts that are new. */
@ApplicationScoped
public class JudgeContacts {
  private final Verdicts verdicts;
  private final Outbox outbox;
  private final Clock clock;

  JudgeContacts(Verdicts verdicts, Outbox outbox, Clock clock) {
    this.verdicts = verdicts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Takes the newest states of contacts, in the caller's transaction. */
  public void apply(List<Incoming<ContactState>> contacts) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var causes = new HashMap<UUID, Incoming<ContactState>>();
    contacts.forEach(contact -> causes.put(UUID.fromString(contact.key()), contact));
    judge(contacts.stream().flatMap(c -> c.value().stream()).toList(), now, causes);
    erase(contacts.stream().filter(c -> c.value().isEmpty()).toList(), now, causes);
  }

  private void judge(
      List<ContactState> contacts, Instant now, Map<UUID, Incoming<ContactState>> causes) {
    var known = verdicts.hashes(contacts.stream().map(ContactState::id).toList());
    var changed =
        contacts.stream()
            .flatMap(contact -> {
              var hash = JudgedValues.hash(contact);
              return hash.equals(known.get(contact.id()))
                  ? Stream.<VerdictState>empty()
                  : Stream.of(verdict(contact, hash, now));
            })
            .toList();
    if (!changed.isEmpty()) {
      publish(verdicts.store(changed), causes);
    }
  }

  private static VerdictState verdict(ContactState contact, String hash, Instant now) {
    var judged = ContactJudgement.of(contact);
    return new VerdictState(
        contact.id(), 1, hash, contact.version(), judged.fields(), judged.recommendation(), now);
  }

  private void erase(
      List<Incoming<ContactState>> erased, Instant now, Map<UUID, Incoming<ContactState>> causes) {
    if (!erased.isEmpty()) {
      var ids = erased.stream().map(contact -> UUID.fromString(contact.key())).toList();
      publish(verdicts.erase(ids, now), causes);
    }
  }

  private void publish(List<VerdictState> stored, Map<UUID, Incoming<ContactState>> causes) {
    outbox.publishAll(
        stored.stream()
            .map(verdict -> {
              var cause = causes.get(verdict.contactId());
              var event = VerdictTopic.event(verdict);
              return cause == null ? event : event.causedBy(cause);
            })
            .toList());
  }
}
