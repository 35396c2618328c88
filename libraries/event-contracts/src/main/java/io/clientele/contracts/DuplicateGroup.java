package io.clientele.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that one duplicate rule holds to be the same.
 *
 * @param surplus how many more members there are than people, if who is a sure pair is one person
 *     and nobody else is
 */
public record DuplicateGroup(
    UUID id,
    long version,
    String rule,
    State state,
    Level level,
    List<UUID> members,
    long pairs,
    @Nullable Integer surplus,
    Instant updatedAt) {
  /** Refuses what cannot be an event and keeps lists from changing later. */
  public DuplicateGroup {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(updatedAt, "updatedAt");
    members = Lists.copy(members);
  }

  /** Whether the group still waits for a decision. */
  public enum State implements JsonName {
    OPEN,
    CLOSED,
    @JsonEnumDefaultValue
    UNKNOWN
  }

  /** How sure the rule is. */
  public enum Level implements JsonName {
    SURE,
    LIKELY,
    POSSIBLE,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
