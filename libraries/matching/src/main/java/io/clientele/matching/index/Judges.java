package io.clientele.matching.index;

import io.clientele.matching.block.Keys;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Spread;
import io.clientele.matching.record.Records;
import java.util.List;
import java.util.stream.IntStream;

/** Judges by one model of the same records, each for a thread of its own. */
final class Judges {
  /** Each remembers a figure of every value of every field: four bytes, for each judge. */
  private static final int MOST = 4;

  /** So many pairs at a time: fewer are weighed sooner than another thread has begun. */
  private static final int PAIRS_AT_ONCE = 64;

  private final List<Judge> all;

  Judges(Records records, Model model, Keys keys) {
    int count = Math.min(MOST, Runtime.getRuntime().availableProcessors());
    all = IntStream.range(0, count).mapToObj(_ -> new Judge(records, model, keys)).toList();
  }

  /** The judge of the caller's thread. */
  Judge first() {
    return all.getFirst();
  }

  /** The weights of pairs of rows, minus infinity for those that cannot possibly be one. */
  double[] weights(long[] pairs) {
    double[] weights = new double[pairs.length];
    int slices = (pairs.length + PAIRS_AT_ONCE - 1) / PAIRS_AT_ONCE;
    int judges = Math.clamp(pairs.length / PAIRS_AT_ONCE, 1, all.size());
    Spread.over(
        slices, all.subList(0, judges), (judge, slice) -> weigh(pairs, weights, judge, slice));
    return weights;
  }

  private static void weigh(long[] pairs, double[] weights, Judge judge, int slice) {
    int end = Math.min(pairs.length, (slice + 1) * PAIRS_AT_ONCE);
    for (int i = slice * PAIRS_AT_ONCE; i < end; i++) {
      weights[i] = judge.weightIfPossible(Meetings.left(pairs[i]), Meetings.right(pairs[i]));
    }
  }
}
