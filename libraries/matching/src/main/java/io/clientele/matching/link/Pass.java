package io.clientele.matching.link;

import io.clientele.matching.block.Blocks;
import io.clientele.matching.block.Hash;
import io.clientele.matching.learn.Model;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Compares every candidate pair once, on all processors, with the same result on any number. */
final class Pass {
  private static final long PAIRS_AT_ONCE = 50_000;

  private final Blocks blocks;
  private final Records records;
  private final Shares shares;
  private final Weights weights;
  private final double least;
  private final int width;
  private long step = 1;
  private boolean counting;

  private Pass(Blocks blocks, Records records, Model model, Shares shares, double least) {
    this.blocks = blocks;
    this.records = records;
    this.shares = shares;
    this.least = least;
    weights = new Weights(records, model, shares);
    width = model.fields().size();
  }

  /**
   * What a pass found: all evidence as a histogram, the pairs above the least, and the evidence of
   * classes.
   */
  record Found(Histogram histogram, Pairs pairs, Mixture mixture) {}

  /** How many pairs match or are related, from about so many of the pairs. */
  static Mixture.Solution mixture(
      Blocks blocks, Records records, Model model, Shares shares, long most) {
    var pass = new Pass(blocks, records, model, shares, Double.MAX_VALUE);
    pass.step = Math.max(1, blocks.pairs() / most);
    pass.counting = true;
    return pass.run().mixture.solve(records.size(), pass.step);
  }

  /** Counts, and keeps the pairs with so much evidence. */
  static Found over(Blocks blocks, Records records, Model model, Shares shares, double least) {
    return new Pass(blocks, records, model, shares, least).run();
  }

  private Found run() {
    var ranges = ranges();
    var next = new AtomicInteger();
    int workers = Runtime.getRuntime().availableProcessors();
    List<Found> parts =
        IntStream.range(0, workers).parallel().mapToObj(_ -> work(ranges, next)).toList();
    var histogram = new Histogram();
    var pairs = new Pairs();
    var mixture = new Mixture(weights.relations());
    for (Found part : parts) {
      histogram.add(part.histogram);
      pairs.addAll(part.pairs);
      mixture.add(part.mixture);
    }
    pairs.sort();
    return new Found(histogram, pairs, mixture);
  }

  private Found work(List<int[]> ranges, AtomicInteger next) {
    var scorer = new Scorer(records, shares);
    var histogram = new Histogram();
    var pairs = new Pairs();
    var mixture = new Mixture(weights.relations());
    byte[] levels = new byte[width];
    for (int range = next.getAndIncrement();
        range < ranges.size();
        range = next.getAndIncrement()) {
      for (int block = ranges.get(range)[0]; block < ranges.get(range)[1]; block++) {
        blocks.eachNewPair(
            block,
            (a, b) -> {
              if (Hash.leavesOut(a, b, step)) {
                return;
              }
              scorer.levels(a, b, levels);
              if (counting) {
                weights.count(a, b, levels, mixture);
                return;
              }
              double bits = weights.evidence(a, b, levels);
              histogram.add(bits);
              if (bits >= least) {
                pairs.add(a, b, (float) bits);
              }
            });
      }
    }
    return new Found(histogram, pairs, mixture);
  }

  private List<int[]> ranges() {
    var ranges = new ArrayList<int[]>();
    int start = 0;
    long sum = 0;
    for (int block = 0; block < blocks.size(); block++) {
      sum += blocks.pairsIn(block);
      if (sum >= PAIRS_AT_ONCE || block == blocks.size() - 1) {
        ranges.add(new int[] {start, block + 1});
        start = block + 1;
        sum = 0;
      }
    }
    return ranges;
  }
}
