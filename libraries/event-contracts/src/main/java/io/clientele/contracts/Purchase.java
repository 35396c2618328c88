package io.clientele.contracts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The fact that a contact bought something. */
public record Purchase(
    UUID id,
    UUID contactId,
    String productKind,
    Money amount,
    Instant purchasedAt,
    Instant recordedAt) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public Purchase {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(contactId, "contactId");
    Objects.requireNonNull(productKind, "productKind");
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(purchasedAt, "purchasedAt");
    Objects.requireNonNull(recordedAt, "recordedAt");
  }
}
