package io.clientele.contacts.deal;

import io.clientele.kit.problem.Rejection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a client says a stage was entered. */
final class MoveTime {
  private static final Duration CLOCKS_DIFFER_BY = Duration.ofMinutes(5);

  private MoveTime() {}

  /**
   * The time meant; now when none is given.
   *
   * @throws Rejection 422 when it is still to come
   */
  static Instant of(@Nullable Instant given, Clock clock) {
    var now = clock.instant();
    if (given != null && given.isAfter(now.plus(CLOCKS_DIFFER_BY))) {
      throw new Rejection(422, "invalid", "Give a time that has passed, or leave 'at' out for now.")
          .error("/at", "in-the-future", given + " has not come yet.");
    }
    return (given == null ? now : given).truncatedTo(ChronoUnit.MICROS);
  }
}
