package io.clientele.segmentation.inbox;

import io.clientele.contracts.Purchase;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Inbox;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.inbox.TopicHandler;
import io.clientele.segmentation.contact.Purchases;
import io.clientele.segmentation.membership.ContactChanges;
import io.clientele.segmentation.membership.ContactChanges.Touches;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Keeps purchases and memberships in step with what the contacts service announces. */
@ApplicationScoped
class PurchaseInbox implements TopicHandler<Purchase> {
  private final Inbox inbox;
  private final Purchases purchases;
  private final ContactChanges changes;

  PurchaseInbox(Inbox inbox, Purchases purchases, ContactChanges changes) {
    this.inbox = inbox;
    this.purchases = purchases;
    this.changes = changes;
  }

  @org.eclipse.microprofile.reactive.messaging.Incoming("purchases")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> batch) {
    inbox.apply(batch, this);
  }

  @Override
  public Topic topic() {
    return Topic.PURCHASE;
  }

  @Override
  public void apply(List<Incoming<Purchase>> newer) {
    var made = newer.stream().flatMap(event -> event.value().stream()).toList();
    var gone =
        newer.stream()
            .filter(event -> event.value().isEmpty())
            .map(event -> UUID.fromString(event.key()))
            .toList();
    var buyers = buyers(newer, gone);
    changes.make(
        buyers,
        Touches.PURCHASES,
        () -> {
          purchases.store(made);
          purchases.forget(gone);
        });
  }

  /** Whose purchases they are; of those withdrawn only we still know. */
  private Map<UUID, Incoming<?>> buyers(List<Incoming<Purchase>> newer, List<UUID> gone) {
    var known = purchases.buyers(gone);
    var origins = new HashMap<UUID, Incoming<?>>();
    for (var event : newer) {
      var buyer =
          event.value().map(Purchase::contactId).orElse(known.get(UUID.fromString(event.key())));
      if (buyer != null) {
        origins.put(buyer, event);
      }
    }
    return origins;
  }
}
