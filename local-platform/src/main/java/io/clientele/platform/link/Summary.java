package io.clientele.platform.link;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;

/** Says in a few lines what came out. */
final class Summary {
  private final PrintWriter out;

  Summary(PrintWriter out) {
    this.out = out;
  }

  void print(LinkReport report, Path folder) {
    var pairs = report.pairs();
    var groups = report.groups();
    out.printf(
        Locale.ROOT,
        "%d records, %d pairs compared (%.1f a record, %d left out); blocks too large had %d%n",
        report.records(),
        pairs.compared(),
        pairs.perRecord(),
        pairs.skipped(),
        pairs.divided());
    region(report);
    out.printf(
        Locale.ROOT,
        "pairs: %d sure, %d likely, %d possible%n",
        pairs.sure(),
        pairs.likely(),
        pairs.possible());
    out.printf(
        Locale.ROOT,
        "%d groups of %d records, the largest of %d: %d to %d entities%n",
        groups.groups(),
        groups.grouped(),
        groups.largest(),
        groups.entities(),
        groups.entitiesOfSure());
    out.printf(Locale.ROOT, "peak heap %d MiB of %d%n", report.heap().peak(), report.heap().most());
    var quality = report.quality();
    if (quality != null) {
      out.printf(Locale.ROOT, "%-26s precision  recall      F1%n", "");
      figures("pairs from likely", quality.pairsFromLikely());
      figures("pairs from possible", quality.pairsFromPossible());
      figures("sure pairs", quality.sure());
      figures("groups (pairs in them)", quality.groups());
      figures("groups (B cubed)", quality.bCubed());
    }
    out.printf(
        Locale.ROOT,
        "pairs.csv, groups.csv, model.json, report.json and report.html are in %s%n",
        folder);
    out.flush();
  }

  private void region(LinkReport report) {
    var sources = new ArrayList<String>();
    if (!report.country().isEmpty()) {
      sources.add("those of column " + report.country());
    }
    if (!report.region().isEmpty()) {
      sources.add(report.region());
    }
    if (!sources.isEmpty()) {
      out.printf(
          "telephone numbers without a country's code are taken for %s%n",
          String.join(", else ", sources));
    }
  }

  private void figures(String name, LinkReport.Figures each) {
    out.printf(
        Locale.ROOT,
        "%-26s   %.4f  %.4f  %.4f%n",
        name,
        each.precision(),
        each.recall(),
        each.f1());
  }
}
