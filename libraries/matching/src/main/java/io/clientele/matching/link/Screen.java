package io.clientele.matching.link;

import io.clientele.matching.compare.Comparator;
import io.clientele.matching.record.Records;
import java.util.stream.IntStream;

/**
 * Compares pairs field by field, those first that soonest show a pair to be hopeless, and stops
 * there: most candidates never reach the least evidence, whatever the other fields are like. For
 * one thread.
 */
public final class Screen {
  private static final byte UNKNOWN = -1;

  private final Records records;
  private final Scorer scorer;
  private final Weights weights;
  private final double least;
  private final double[] most;
  private final int[] order;

  /**
   * A screen for the values there are: with the first value that stands for several in a field,
   * make another.
   *
   * @param least the evidence in bits, without the prior
   */
  public Screen(Records records, Scorer scorer, Weights weights, double least) {
    this.records = records;
    this.scorer = scorer;
    this.weights = weights;
    this.least = least;
    int width = records.fields().size();
    most = IntStream.range(0, width).mapToDouble(weights::mostUnlessEqual).toArray();
    order =
        IntStream.range(0, width)
            .boxed()
            .sorted(
                java.util.Comparator.comparingDouble(field -> weights.usual(field) - most[field]))
            .mapToInt(field -> field)
            .toArray();
  }

  /**
   * Whether a pair may have the least evidence; then its levels are filled in. False only if it
   * certainly has less.
   */
  public boolean passes(int a, int b, byte[] levels) {
    double bound = first(a, b, levels);
    boolean exchanged = scorer.mayBeExchanged(a, b);
    for (int field : order) {
      if (bound < least && !exchanged) {
        return false;
      }
      if (levels[field] == UNKNOWN) {
        levels[field] = scorer.level(a, b, field);
        bound += weights.atMost(a, b, field, levels[field]) - most[field];
      }
    }
    if (bound < least && !exchanged) {
      return false;
    }
    scorer.together(a, b, levels);
    return true;
  }

  /** What is missing or equal is seen at once; the most that this and the rest can weigh. */
  private double first(int a, int b, byte[] levels) {
    double bound = 0;
    for (int field = 0; field < levels.length; field++) {
      int left = records.number(a, field);
      int right = records.number(b, field);
      if (left < 0 || right < 0) {
        levels[field] = Comparator.MISSING;
      } else if (left == right) {
        levels[field] = Comparator.EXACT;
        bound += weights.atMost(a, b, field, Comparator.EXACT);
      } else {
        levels[field] = UNKNOWN;
        bound += most[field];
      }
    }
    return bound;
  }
}
