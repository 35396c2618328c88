package io.clientele.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** How many others a contact may be the same as, and in which open groups. */
public record DuplicateState(
    UUID contactId, long version, int duplicates, List<UUID> groups, Instant updatedAt) {
  /** Refuses what cannot be an event and keeps lists from changing later. */
  public DuplicateState {
    Objects.requireNonNull(contactId, "contactId");
    Objects.requireNonNull(updatedAt, "updatedAt");
    groups = Lists.copy(groups);
  }
}
