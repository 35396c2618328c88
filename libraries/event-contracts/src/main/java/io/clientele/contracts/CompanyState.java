package io.clientele.contracts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A company's whole present state. */
public record CompanyState(
    UUID id, long version, String name, Instant createdAt, Instant updatedAt) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public CompanyState {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
  }
}
