package io.clientele.matching.link;

import io.clientele.matching.block.Blocks;
import io.clientele.matching.block.Hash;
import io.clientele.matching.learn.Model;
import io.clientele.matching.record.Records;

/** Compares every candidate pair once, on all processors, with the same result on any number. */
final class Pass {
  private static final int RECORDS_AT_ONCE = 1_000;
  private static final long WEIGHED_WHOLLY = 1_000_000;

  private final Blocks blocks;
  private final Records records;
  private final Shares shares;
  private final Weights weights;
  private final double least;
  private final long step;

  private Pass(Blocks blocks, Records records, Model model, Shares shares, double least) {
    this.blocks = blocks;
    this.records = records;
    this.shares = shares;
    this.least = least;
    step = Math.max(1, blocks.pairs() / WEIGHED_WHOLLY);
    weights = new Weights(records, model);
  }

  /**
   * What a pass found.
   *
   * @param compared how many pairs were compared
   * @param histogram their evidence; how it is spread below the least is judged by a sample
   * @param pairs the pairs of the least evidence and more
   */
  record Found(long compared, Histogram histogram, Pairs pairs) {}

  /** Weighs all pairs and keeps those with so much evidence. */
  static Found over(Blocks blocks, Records records, Model model, Shares shares, double least) {
    var pass = new Pass(blocks, records, model, shares, least);
    var histogram = new Histogram();
    var pairs = new Pairs();
    long compared = 0;
    int chunks = (records.size() + RECORDS_AT_ONCE - 1) / RECORDS_AT_ONCE;
    for (var worker : Spread.over(chunks, pass::worker, Worker::walk)) {
      histogram.add(worker.histogram);
      pairs.addAll(worker.pairs);
      compared += worker.compared;
    }
    pairs.sort();
    return new Found(compared, histogram, pairs);
  }

  private Worker worker() {
    return new Worker();
  }

  private final class Worker {
    private final Scorer scorer = new Scorer(records, shares);
    private final Screen screen = new Screen(records, scorer, weights, least);
    private final Blocks.Walk walk = blocks.walk();
    private final byte[] levels = new byte[records.fields().size()];
    private final Histogram histogram = new Histogram();
    private final Pairs pairs = new Pairs();
    private long compared;

    private void walk(int chunk) {
      int end = Math.min(records.size(), (chunk + 1) * RECORDS_AT_ONCE);
      for (int record = chunk * RECORDS_AT_ONCE; record < end; record++) {
        walk.pairsOf(record, this::weigh);
      }
    }

    private void weigh(int a, int b) {
      compared++;
      boolean sampled = !Hash.leavesOut(a, b, step);
      if (sampled) {
        scorer.levels(a, b, levels);
      } else if (!screen.passes(a, b, levels)) {
        return;
      }
      double bits = weights.evidence(a, b, levels);
      if (bits >= least) {
        histogram.add(bits, 1);
        pairs.add(a, b, (float) bits);
      } else if (sampled) {
        histogram.add(bits, step);
      }
    }
  }
}
