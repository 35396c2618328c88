package io.clientele.contracts;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long the broker keeps the records of a topic; all are compacted. */
enum Kept {
  /** The last record of each key, always; older ones go within a day, tombstones after a month. */
  FOREVER(null),
  TWO_DAYS(Duration.ofDays(2)),
  ONE_DAY(Duration.ofDays(1)),
  ONE_HOUR(Duration.ofHours(1));

  private final @Nullable Duration atMost;

  Kept(@Nullable Duration atMost) {
    this.atMost = atMost;
  }

  Map<String, String> config() {
    return atMost == null ? last() : passing(atMost);
  }

  private static Map<String, String> last() {
    return Map.of(
        "cleanup.policy", "compact",
        "segment.ms", millis(Duration.ofDays(1)),
        "max.compaction.lag.ms", millis(Duration.ofDays(1)),
        "delete.retention.ms", millis(Duration.ofDays(30)));
  }

  // A broker drops whole closed segments, so these must be shorter than what is kept.
  private static Map<String, String> passing(Duration kept) {
    return Map.of(
        "cleanup.policy", "compact,delete",
        "segment.ms", millis(kept.dividedBy(4)),
        "max.compaction.lag.ms", millis(kept),
        "retention.ms", millis(kept));
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
