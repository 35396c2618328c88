package io.clientele.contracts;

import java.util.Objects;

/** How another system calls the same thing. */
public record ExternalId(String system, String id) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public ExternalId {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(id, "id");
  }
}
