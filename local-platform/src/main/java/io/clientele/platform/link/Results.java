package io.clientele.platform.link;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clientele.matching.link.Bands;
import io.clientele.matching.link.Linking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Writes pairs and groups as CSV. */
final class Results {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final Inputs inputs;
  private final Bands bands;

  Results(Path folder, Inputs inputs, Bands bands) {
    this.folder = folder;
    this.inputs = inputs;
    this.bands = bands;
  }

  /** Writes every pair that may be one, with why; tells how many there are of each level. */
  LinkReport.PairFigures pairs(Linking linking) throws IOException {
    long[] counts = new long[3];
    try (var csv = writer("pairs.csv")) {
      csv.writeRecord("left", "right", "weight", "probability", "level", "why");
      var pairs = linking.pairs();
      for (int i = 0; i < pairs.size(); i++) {
        if (inputs.counts(pairs.left(i), pairs.right(i))) {
          float weight = pairs.weight(i);
          int level = linking.isSure(i) ? 0 : weight >= bands.likely() ? 1 : 2;
          counts[level]++;
          csv.writeRecord(
              inputs.id(pairs.left(i)),
              inputs.id(pairs.right(i)),
              String.format(Locale.ROOT, "%.3f", weight),
              String.format(Locale.ROOT, "%.6f", probability(weight)),
              level == 0 ? "sure" : level == 1 ? "likely" : "possible",
              linking.explain(pairs.left(i), pairs.right(i)).sentence());
        }
      }
    }
    return new LinkReport.PairFigures(
        linking.compared(),
        linking.skippedPairs(),
        linking.compared() / (double) inputs.count(),
        counts[0],
        counts[1],
        counts[2]);
  }

  /** Writes the group of every record; with two files also which of them it is of. */
  void groups(int[] groups) throws IOException {
    try (var csv = writer("groups.csv")) {
      boolean two = inputs.lefts() > 0;
      csv.writeRecord(two ? new String[] {"id", "group", "file"} : new String[] {"id", "group"});
      for (int record = 0; record < groups.length; record++) {
        String id = inputs.id(record);
        String group = String.valueOf(groups[record] + 1);
        if (two) {
          csv.writeRecord(id, group, record < inputs.lefts() ? "1" : "2");
        } else {
          csv.writeRecord(id, group);
        }
      }
    }
  }

  private CsvWriter writer(String name) throws IOException {
    return CsvWriter.builder().bufferSize(BUFFER).build(folder.resolve(name));
  }

  private static double probability(double weight) {
    double odds = Math.pow(2, weight);
    return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
  }
}
