package io.clientele.benchmarks.latency;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of one rate as a Markdown table. */
final class HopTable {
  private static final String HEAD =
      """
      ### %d writes/s

      Answers through the gateway: p50 %.0f ms, p99 %.0f ms; %,d saved, failed: %s.

      | topic | consumer | events | in its handler p50 | p99 | effect committed p50 | p99 | longest |
      |---|---|--:|--:|--:|--:|--:|--:|
      """;

  private HopTable() {}

  static String of(int rate, Answers answers, List<Hops.Hop> hops) {
    return String.format(
            Locale.ROOT,
            HEAD,
            rate,
            answers.percentile(0.5),
            answers.percentile(0.99),
            answers.millis().length,
            answers.failures().isEmpty() ? "none" : answers.failures())
        + hops.stream().map(HopTable::row).collect(Collectors.joining("\n"))
        + "\n";
  }

  private static String row(Hops.Hop hop) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,d | %.0f ms | %.0f ms | %.0f ms | %.0f ms | %.0f ms |",
        hop.topic(),
        hop.consumer(),
        hop.events(),
        hop.handled()[0],
        hop.handled()[1],
        hop.applied()[0],
        hop.applied()[1],
        hop.applied()[2]);
  }
}
