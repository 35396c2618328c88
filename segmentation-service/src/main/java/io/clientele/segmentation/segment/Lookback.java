package io.clientele.segmentation.segment;

import io.clientele.rules.Rule;
import java.time.Duration;

/** How far back purchases matter to a rule. */
final class Lookback {
  /** Longer than any purchase is old, and short enough for every calendar. */
  static final Duration EVER = Duration.ofDays(500_000);

  private Lookback() {}

  static Duration of(Rule rule) {
    return switch (rule) {
      case Rule.Group group ->
          group.rules().stream().map(Lookback::of).reduce(Duration.ZERO, Lookback::longer);
      case Rule.FieldTest test -> Duration.ZERO;
      case Rule.PurchaseSum sum -> sum.counted().orElse(EVER);
    };
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
