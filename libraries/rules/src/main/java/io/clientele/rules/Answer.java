package io.clientele.rules;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rule holds now, and until when.
 *
 * @param flip the instant from which on the answer is the opposite, null if time never changes it
 */
public record Answer(boolean member, @Nullable Instant flip) {

  /** The first instant at which the answer is the opposite if nothing else happens. */
  public Optional<Instant> flipsAt() {
    return Optional.ofNullable(flip);
  }
}
