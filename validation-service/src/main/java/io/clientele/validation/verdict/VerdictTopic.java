package io.clientele.validation.verdict;

import io.clientele.contracts.Topic;
import io.clientele.contracts.VerdictState;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Announces verdicts, and lets losses on their topic be found and healed. */
@ApplicationScoped
class VerdictTopic implements OwnedTopic {
  private final Verdicts verdicts;

  VerdictTopic(Verdicts verdicts) {
    this.verdicts = verdicts;
  }

  @Override
  public Topic topic() {
    return Topic.VERDICT;
  }

  @Override
  public String versionsSql() {
    return "select contact_id::text as key, version, judged_at as changed_at from verdict";
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    return verdicts.findLocked(keys.stream().map(UUID::fromString).toList()).stream()
        .map(VerdictTopic::event)
        .toList();
  }

  /** The verdict as an event; of an erased contact nothing is left to say. */
  static EventDraft event(VerdictState verdict) {
    var key = verdict.contactId().toString();
    return verdict.valuesHash().isEmpty()
        ? EventDraft.tombstone(
            Topic.VERDICT,
            key,
            key,
            verdict.version(),
            Topic.VERDICT.type("erased"),
            verdict.judgedAt())
        : EventDraft.state(
            Topic.VERDICT,
            key,
            key,
            verdict.version(),
            Topic.VERDICT.type("judged"),
            verdict.judgedAt(),
            verdict);
  }
}
