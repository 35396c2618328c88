package io.clientele.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Whether a contact is in a segment, kept after it left. */
public record MembershipState(
    UUID segmentId, UUID contactId, long version, boolean in, Cause cause, Instant at) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public MembershipState {
    Objects.requireNonNull(segmentId, "segmentId");
    Objects.requireNonNull(contactId, "contactId");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(at, "at");
  }

  /** The key of this membership on its topic. */
  public String key() {
    return key(segmentId, contactId);
  }

  /** The key of a membership on its topic. */
  public static String key(UUID segmentId, UUID contactId) {
    return segmentId + ":" + contactId;
  }

  /** What made the contact enter or leave. */
  public enum Cause implements JsonName {
    CHANGE,
    TIME,
    DEFINITION,
    MERGE,
    ERASURE,
    @JsonEnumDefaultValue
    UNKNOWN
  }
}
