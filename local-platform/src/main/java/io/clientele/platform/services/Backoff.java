package io.clientele.platform.services;

import java.time.Duration;

/** How long to wait before starting a service again: longer each time it dies soon. */
record Backoff(int deaths) {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration STABLE = Duration.ofMinutes(2);

  /** After one more death; a life long enough forgives the earlier ones. */
  Backoff afterLifeOf(Duration life) {
    return life.compareTo(STABLE) >= 0 ? new Backoff(1) : new Backoff(deaths + 1);
  }

  Duration pause() {
    var seconds = 1L << Math.min(deaths <= 0 ? 0 : deaths - 1, 5);
    var pause = Duration.ofSeconds(seconds);
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
