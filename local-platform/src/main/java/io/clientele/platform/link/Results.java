package io.clientele.platform.link;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clientele.matching.link.Bands;
import io.clientele.matching.link.Linking;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes pairs and groups as CSV. */
final class Results {
  private static final int BUFFER = 1 << 16;
  private static final int PAIRS_AT_ONCE = 5_000;
  private static final List<String> LEVELS = List.of("sure", "likely", "possible");

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
      int pairs = linking.pairs().size();
      for (int start = 0; start < pairs; start += PAIRS_AT_ONCE) {
        int[] some =
            IntStream.range(start, Math.min(pairs, start + PAIRS_AT_ONCE))
                .filter(i -> inputs.counts(linking.pairs().left(i), linking.pairs().right(i)))
                .toArray();
        Arrays.stream(some)
            .parallel()
            .mapToObj(i -> row(linking, i))
            .toList()
            .forEach(csv::writeRecord);
        Arrays.stream(some).forEach(i -> counts[level(linking, i)]++);
      }
    }
    return new LinkReport.PairFigures(
        linking.compared(),
        linking.dividedPairs(),
        linking.skippedPairs(),
        linking.compared() / (double) inputs.count(),
        counts[0],
        counts[1],
        counts[2]);
  }

  private String[] row(Linking linking, int pair) {
    var pairs = linking.pairs();
    float weight = pairs.weight(pair);
    return new String[] {
      inputs.id(pairs.left(pair)),
      inputs.id(pairs.right(pair)),
      String.format(Locale.ROOT, "%.3f", weight),
      String.format(Locale.ROOT, "%.6f", probability(weight)),
      LEVELS.get(level(linking, pair)),
      linking.explain(pairs.left(pair), pairs.right(pair)).sentence()
    };
  }

  private int level(Linking linking, int pair) {
    return linking.isSure(pair) ? 0 : linking.pairs().weight(pair) >= bands.likely() ? 1 : 2;
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
