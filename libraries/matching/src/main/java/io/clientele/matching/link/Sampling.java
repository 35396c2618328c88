package io.clientele.matching.link;

import io.clientele.matching.block.Blocks;
import io.clientele.matching.block.Hash;
import io.clientele.matching.learn.Patterns;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Collects how alike pairs are: pairs drawn by chance, and samples of what each rule finds. */
final class Sampling {
  private static final int RANDOM_PAIRS = 300_000;
  private static final int RANDOM_PAIRS_AT_ONCE = 10_000;
  private static final int PAIRS_OF_RULE = 30_000;
  private static final int RECORDS_AT_ONCE = 1_000;

  private final Records records;
  private final Shares shares;

  Sampling(Records records, Shares shares) {
    this.records = records;
    this.shares = shares;
  }

  /** Pairs drawn by the seed. */
  Patterns random(long seed) {
    int most = records.size() < 2 ? 0 : Math.min(RANDOM_PAIRS, 60 * records.size());
    var chance = new SplittableRandom(seed);
    int[] drawn = new int[2 * most];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = chance.nextInt(records.size());
    }
    var patterns = new Patterns();
    int parts = (most + RANDOM_PAIRS_AT_ONCE - 1) / RANDOM_PAIRS_AT_ONCE;
    Spread.over(parts, Worker::new, (worker, part) -> worker.compare(drawn, part))
        .forEach(worker -> patterns.add(worker.random));
    return patterns;
  }

  /** A sample of the pairs of each rule. */
  List<Patterns> ofRules(Blocks blocks, int rules) {
    int[] starts = new int[rules + 1];
    long[] pairs = new long[rules];
    for (int block = 0; block < blocks.size(); block++) {
      pairs[blocks.ruleOf(block)] += blocks.pairsIn(block);
      starts[blocks.ruleOf(block) + 1] = block + 1;
    }
    var sessions = new ArrayList<Patterns>();
    for (int rule = 0; rule < rules; rule++) {
      sessions.add(new Patterns());
      starts[rule + 1] = Math.max(starts[rule], starts[rule + 1]);
    }
    Spread.over(
        rules,
        Worker::new,
        (worker, rule) -> {
          long step = Math.max(1, pairs[rule] / PAIRS_OF_RULE);
          for (int block = starts[rule]; block < starts[rule + 1]; block++) {
            worker.compare(blocks, block, step, sessions.get(rule));
          }
        });
    return sessions;
  }

  /** One of so many candidate pairs, each once. */
  Pairs candidates(Blocks blocks, long step) {
    record Finder(Blocks.Walk walk, Pairs pairs) {}
    var all = new Pairs();
    Spread.over(
            (records.size() + RECORDS_AT_ONCE - 1) / RECORDS_AT_ONCE,
            () -> new Finder(blocks.walk(), new Pairs()),
            (finder, part) -> {
              int end = Math.min(records.size(), (part + 1) * RECORDS_AT_ONCE);
              for (int record = part * RECORDS_AT_ONCE; record < end; record++) {
                finder.walk.pairsOf(
                    record,
                    (a, b) -> {
                      if (!Hash.leavesOut(a, b, step)) {
                        finder.pairs.add(a, b, 0);
                      }
                    });
              }
            })
        .forEach(finder -> all.addAll(finder.pairs));
    return all;
  }

  private final class Worker {
    private final Scorer scorer = new Scorer(records, shares);
    private final byte[] levels = new byte[records.fields().size()];
    private final Patterns random = new Patterns();

    private void compare(int[] drawn, int part) {
      int start = 2 * part * RANDOM_PAIRS_AT_ONCE;
      int end = Math.min(drawn.length, start + 2 * RANDOM_PAIRS_AT_ONCE);
      for (int i = start; i < end; i += 2) {
        if (drawn[i] != drawn[i + 1]) {
          compare(drawn[i], drawn[i + 1], random);
        }
      }
    }

    private void compare(Blocks blocks, int block, long step, Patterns into) {
      blocks.eachPair(
          block,
          (a, b) -> {
            if (!Hash.leavesOut(a, b, step)) {
              compare(a, b, into);
            }
          });
    }

    private void compare(int a, int b, Patterns into) {
      scorer.levels(Math.min(a, b), Math.max(a, b), levels);
      into.add(levels);
    }
  }
}
