package io.clientele.validation.verdict;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.VerdictState;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.outbox.Outbox;
import io.clientele.validation.judgement.ContactJudgement;
import io.clientele.validation.rules.Rules;
import io.clientele.validation.verdict.Verdicts.Judged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Judges contacts that changed, or whose rules did, and publishes the verdicts that are new. */
@ApplicationScoped
public class JudgeContacts {
  private final Verdicts verdicts;
  private final Rules rules;
  private final Outbox outbox;
  private final Clock clock;

  JudgeContacts(Verdicts verdicts, Rules rules, Outbox outbox, Clock clock) {
    this.verdicts = verdicts;
    this.rules = rules;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Takes the newest states of contacts, in the caller's transaction. */
  public void apply(List<Incoming<ContactState>> contacts) {
    var causes = new HashMap<UUID, Incoming<ContactState>>();
    contacts.forEach(contact -> causes.put(UUID.fromString(contact.key()), contact));
    judge(contacts.stream().flatMap(c -> c.value().stream()).toList(), causes);
    erase(contacts.stream().filter(c -> c.value().isEmpty()).toList(), causes);
  }

  private void judge(List<ContactState> contacts, Map<UUID, Incoming<ContactState>> causes) {
    var bases = verdicts.bases(contacts.stream().map(ContactState::id).toList());
    var changed = new ArrayList<Judged>();
    var outdated = new ArrayList<Judged>();
    for (var contact : contacts) {
      var values = JudgedValues.of(contact);
      var hash = values.hash();
      var basis = bases.get(contact.id());
      if (basis == null || !basis.hash().equals(hash)) {
        changed.add(judged(contact.id(), contact.version(), values, hash));
      } else if (basis.rules() < rules.number()) {
        outdated.add(judged(contact.id(), contact.version(), values, hash));
      }
    }
    store(changed, causes);
    judgedAgain(outdated, causes);
  }

  /**
   * Judges the next contacts whose verdicts were made by older rules, in the caller's transaction.
   *
   * @return the last of them; empty when none is left after the given one
   */
  Optional<UUID> judgeOutdated(UUID after, int limit) {
    var outdated = verdicts.outdated(after, rules.number(), limit);
    judgedAgain(
        outdated.stream()
            .map(one ->
                judged(one.contactId(), one.contactVersion(), one.values(), one.values().hash()))
            .toList(),
        Map.of());
    return outdated.isEmpty() ? Optional.empty() : Optional.of(outdated.getLast().contactId());
  }

  private Judged judged(UUID contact, long version, JudgedValues values, String hash) {
    var judged = ContactJudgement.of(values, rules.judge());
    return new Judged(
        new VerdictState(
            contact, 1, hash, version, judged.fields(), judged.recommendation(), now()),
        values);
  }

  /** The same values: only a verdict that is another one by now is news. */
  private void judgedAgain(List<Judged> judged, Map<UUID, Incoming<ContactState>> causes) {
    if (!judged.isEmpty()) {
      var same = verdicts.confirm(judged, rules.number());
      store(
          judged.stream().filter(one -> !same.contains(one.verdict().contactId())).toList(),
          causes);
    }
  }

  private void store(List<Judged> judged, Map<UUID, Incoming<ContactState>> causes) {
    if (!judged.isEmpty()) {
      publish(verdicts.store(judged, rules.number()), causes);
    }
  }

  private void erase(
      List<Incoming<ContactState>> erased, Map<UUID, Incoming<ContactState>> causes) {
    if (!erased.isEmpty()) {
      var ids = erased.stream().map(contact -> UUID.fromString(contact.key())).toList();
      publish(verdicts.erase(ids, now()), causes);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
