package io.clientele.platform.relay;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A pause between two looks that an interrupt ends. */
final class Pause {
  private Pause() {}

  static void of(Duration duration) {
    LockSupport.parkNanos(duration.toNanos());
  }
}
