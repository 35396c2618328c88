package io.clientele.analytics.funnel;

import org.jspecify.annotations.Nullable;

/** Figures with as many decimals as people read. */
public final class Rounded {
  private Rounded() {}

  /** Days as they are shown. */
  public static double twoDecimals(double days) {
    return Math.round(days * 100) / 100.0;
  }

  /** Days as they are shown, where there may be none. */
  static @Nullable Double days(@Nullable Double days) {
    return days == null ? null : Double.valueOf(twoDecimals(days));
  }

  /** A share with four decimals. */
  static double share(long part, long whole) {
    return Math.round(part * 10_000.0 / whole) / 10_000.0;
  }
}
