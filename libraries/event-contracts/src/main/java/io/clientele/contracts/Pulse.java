package io.clientele.contracts;

import java.time.Instant;
import java.util.Objects;

/** A sign of life through the outbox that keeps the relay's slot moving. */
public record Pulse(String service, Instant at) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public Pulse {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(at, "at");
  }
}
