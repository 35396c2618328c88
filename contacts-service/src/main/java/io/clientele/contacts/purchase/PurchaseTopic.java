package io.clientele.contacts.purchase;

import io.clientele.contracts.Topic;
import io.clientele.kit.digest.OwnedTopic;
import io.clientele.kit.outbox.EventDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Lets consumers find out that they lack a purchase. */
@ApplicationScoped
class PurchaseTopic implements OwnedTopic {
  private final Purchases purchases;

  PurchaseTopic(Purchases purchases) {
    this.purchases = purchases;
  }

  @Override
  public Topic topic() {
    return Topic.PURCHASE;
  }

  @Override
  public String versionsSql() {
    return "select cast(id as text) as key, cast(0 as bigint) as version,"
        + " recorded_at as changed_at from purchase";
  }

  @Override
  public List<EventDraft> current(Collection<String> keys) {
    return purchases.findLocked(keys).stream().map(RecordPurchases::event).toList();
  }
}
