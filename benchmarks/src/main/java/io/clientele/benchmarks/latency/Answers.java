package io.clientele.benchmarks.latency;

import java.util.Arrays;
import java.util.Map;

/**
 * How a run of writes was answered.
 *
 * @param millis of each answer that said it is saved
 * @param failures how many were refused, by status, or not answered
 */
record Answers(double[] millis, Map<String, Integer> failures) {
  /** The time within which so great a part of the answers came. */
  double percentile(double part) {
    var sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) Math.ceil(part * sorted.length) - 1)];
  }
}
