package io.clientele.contacts.deal;

import io.clientele.contracts.Topic;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lets consumers find out that they lack a deal's state. */
@ApplicationScoped
class DealTopic implements OwnedTopic {
  private final Deals deals;

  DealTopic(Deals deals) {
    this.deals = deals;
  }

  @Override
  public Topic topic() {
    return Topic.DEAL;
  }

  @Override
  public String versionsSql() {
    return "select cast(id as text) as key, version, updated_at as changed_at from deal";
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    return deals.findLocked(keys.stream().map(UUID::fromString).toList()).stream()
        .map(deal -> deal.event("changed"))
        .toList();
  }
}
