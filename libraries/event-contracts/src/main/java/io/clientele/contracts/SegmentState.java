package io.clientele.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A segment's whole present definition. */
public record SegmentState(
    UUID id,
    long version,
    String name,
    JsonNode rule,
    State state,
    Instant createdAt,
    Instant updatedAt) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public SegmentState {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
  }

  /** Whether the segment's memberships are kept up to date. */
  public enum State implements JsonName {
    ACTIVE,
    PAUSED,
    DELETED,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
