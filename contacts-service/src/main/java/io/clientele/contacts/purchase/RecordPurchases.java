package io.clientele.contacts.purchase;

import io.clientele.contacts.money.AmountReading.Amount;
import io.clientele.contracts.ExternalId;
import io.clientele.contracts.Purchase;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes purchases in and announces each once, in the partition of its contact. */
@ApplicationScoped
public class RecordPurchases {
  private final Purchases purchases;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  RecordPurchases(Purchases purchases, Outbox outbox, Ids ids, Clock clock) {
    this.purchases = purchases;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** A purchase to take in. */
  public record NewPurchase(
      UUID contactId,
      String productKind,
      Amount amount,
      Instant purchasedAt,
      @Nullable ExternalId externalId) {}

  /** Takes in those not known by their external id yet, and gives those. */
  @Transactional
  public List<Purchase> all(List<NewPurchase> wanted) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var given = wanted.stream().map(one -> known(one, now)).toList();
    var stored = purchases.insert(given);
    var made =
        given.stream()
            .map(Purchases.Known::purchase)
            .filter(purchase -> stored.contains(purchase.id()))
            .toList();
    outbox.publishAll(made.stream().map(RecordPurchases::event).toList());
    return made;
  }

  private Purchases.Known known(NewPurchase one, Instant now) {
    var at = one.purchasedAt().truncatedTo(ChronoUnit.MICROS);
    return new Purchases.Known(
        new Purchase(
            ids.next(), one.contactId(), one.productKind().strip(), one.amount().money(), at, now),
        one.externalId());
  }

  static EventDraft event(Purchase purchase) {
    var contact = purchase.contactId().toString();
    return EventDraft.fact(
            Topic.PURCHASE,
            purchase.id(),
            contact,
            Topic.PURCHASE.type("recorded"),
            purchase.recordedAt(),
            purchase)
        .about(contact);
  }
}
