package io.clientele.platform.link;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Times what is done, and tells it while it is done. */
final class Phases {
  private static final double NANOS = 1e9;

  private final PrintWriter out;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  Phases(PrintWriter out) {
    this.out = out;
  }

  /** Does a piece of work and says how long it took. */
  <T> T time(String name, Callable<T> work) throws Exception {
    out.printf(Locale.ROOT, "%-22s ", name);
    out.flush();
    long start = System.nanoTime();
    try {
      T result = work.call();
      double taken = (System.nanoTime() - start) / NANOS;
      seconds.merge(name, taken, Double::sum);
      out.printf(Locale.ROOT, "%8.2f s", taken);
      return result;
    } finally {
      out.println();
      out.flush();
    }
  }

  /** The seconds of each phase so far, in order. */
  Map<String, Double> seconds() {
    return seconds;
  }

  /** The seconds of all phases together. */
  double total() {
    return seconds.values().stream().mapToDouble(each -> each).sum();
  }

  /** What all threads have used so far, the collector's and the compiler's too. */
  double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
        / NANOS;
  }
}
