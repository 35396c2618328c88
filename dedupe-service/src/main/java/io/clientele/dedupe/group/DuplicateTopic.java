package io.clientele.dedupe.group;

import io.clientele.contracts.Topic;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was announced of contacts, so that losses are found and healed. */
@ApplicationScoped
class DuplicateTopic implements OwnedTopic {
  private final DuplicateStates states;

  DuplicateTopic(DuplicateStates states) {
    this.states = states;
  }

  @Override
  public Topic topic() {
    return Topic.DUPLICATE;
  }

  @Override
  public String versionsSql() {
    return "select contact_id::text as key, version, changed_at from duplicate_state";
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    return states.lock(keys.stream().map(UUID::fromString).toList()).stream()
        .map(Duplicates::toEvent)
        .toList();
  }
}
