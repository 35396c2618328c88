package io.clientele.contracts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fact that somebody was in touch with a contact. */
public record Interaction(
    UUID id,
    UUID contactId,
    String kind,
    @Nullable String channel,
    Instant at,
    Instant recordedAt,
    @Nullable String outcome) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public Interaction {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(contactId, "contactId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(recordedAt, "recordedAt");
  }
}
