package io.clientele.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consumer's wish to be sent the present state of what it lacks. */
public record RepublishRequest(
    UUID id,
    String topic,
    String requester,
    @Nullable Integer bucket,
    @Nullable Instant since,
    @Nullable Instant until,
    @Nullable List<String> keys) {
  /** Refuses what cannot be an event and keeps lists from changing later. */
  public RepublishRequest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(requester, "requester");
    keys = keys == null ? null : List.copyOf(keys);
  }
}
