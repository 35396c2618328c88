package io.clientele.contracts;

import java.util.Objects;
import java.util.UUID;

/** The company a contact works for. */
public record CompanyRef(UUID id, String name) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public CompanyRef {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
