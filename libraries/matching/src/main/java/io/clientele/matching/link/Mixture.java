package io.clientele.matching.link;

import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.Relation;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds how many pairs match and how many are only related, from the evidence of the compared
 * pairs, by expectation maximisation with the evidence held fixed.
 *
 * <p>Evidence is counted in eighths and quarters of a bit, so that the order of counting never
 * shows.
 */
final class Mixture {
  private static final int ROUNDS = 80;
  private static final double FEWEST = 0.002;
  private static final int PAIRS_AT_ONCE = 1_000;

  /** Where no pair is related, a few may yet be: one for a hundred matches, at most so many. */
  private static final double RELATED_PER_MATCH = 0.01;

  /** Of more than three pairs one would most likely have been seen: the rule of three. */
  private static final double UNSEEN = 3;

  private static final int MOST = 127;
  private static final int FINE = 8;
  private static final int COARSE = 4;
  private static final int SLOT = 10;

  private final Map<Long, Long> counts = new TreeMap<>();
  private final int relations;

  Mixture(int relations) {
    this.relations = relations;
  }

  /** Counts these pairs, weighed by a model, on all processors. */
  static Mixture of(Pairs pairs, Records records, Shares shares, Model model) {
    record Counter(Scorer scorer, byte[] levels, Mixture mixture) {}
    var weights = new Weights(records, model);
    int width = records.fields().size();
    var all = new Mixture(weights.relations());
    Spread.over(
            (pairs.size() + PAIRS_AT_ONCE - 1) / PAIRS_AT_ONCE,
            () ->
                new Counter(
                    new Scorer(records, shares), new byte[width], new Mixture(all.relations)),
            (counter, part) -> {
              int end = Math.min(pairs.size(), (part + 1) * PAIRS_AT_ONCE);
              for (int i = part * PAIRS_AT_ONCE; i < end; i++) {
                counter.scorer.levels(pairs.left(i), pairs.right(i), counter.levels);
                weights.count(pairs.left(i), pairs.right(i), counter.levels, counter.mixture);
              }
            })
        .forEach(counter -> all.add(counter.mixture));
    return all;
  }

  /**
   * Counts a pair: how many bits likelier a match makes it than strangers do, and each relation.
   */
  void add(double match, double[] related) {
    long key = Math.round((Math.clamp(match, -MOST, MOST) + MOST) * FINE);
    for (double each : related) {
      key = key << SLOT | Math.round((Math.clamp(each, -MOST, MOST) + MOST) * COARSE);
    }
    counts.merge(key, 1L, Long::sum);
  }

  void add(Mixture other) {
    other.counts.forEach((key, count) -> counts.merge(key, count, Long::sum));
  }

  /**
   * What the counts add up to.
   *
   * @param prior log2 of the odds that any two records match
   * @param shares log2 of how many pairs of each relation there are for each pair of strangers
   */
  record Solution(double prior, double[] shares) {
    List<Relation> of(List<Relation> relations) {
      var all = new ArrayList<Relation>();
      for (int each = 0; each < relations.size(); each++) {
        all.add(relations.get(each).withShare(shares[each]));
      }
      return all;
    }
  }

  /** The shares under which as many pairs are found as there are, each count standing for some. */
  Solution solve(int records, long step) {
    double pairs = Math.max(1, records * (records - 1.0) / 2);
    double[] odds = new double[1 + relations];
    Arrays.fill(odds, records * 0.2 / pairs);
    double[][] ratios = ratios();
    long[] numbers = counts.values().stream().mapToLong(count -> count * step).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      double[] found = expected(odds, ratios, numbers);
      found[0] = Math.max(records * FEWEST, found[0]);
      double unseen = Math.min(RELATED_PER_MATCH * found[0], UNSEEN * step);
      for (int each = 0; each < odds.length; each++) {
        double number = Math.max(unseen, found[each]);
        odds[each] = number / Math.max(1, pairs - number);
      }
    }
    double[] shares = new double[relations];
    for (int each = 0; each < relations; each++) {
      shares[each] = log2(odds[1 + each]);
    }
    return new Solution(log2(odds[0]), shares);
  }

  /** How many times likelier a match and each relation make what was counted. */
  private double[][] ratios() {
    var all = new ArrayList<double[]>();
    for (long key : counts.keySet()) {
      double[] ratios = new double[1 + relations];
      Arrays.setAll(ratios, part -> Math.pow(2, bits(key, part)));
      all.add(ratios);
    }
    return all.toArray(double[][]::new);
  }

  private static double[] expected(double[] odds, double[][] ratios, long[] numbers) {
    double[] sums = new double[odds.length];
    for (int i = 0; i < numbers.length; i++) {
      double all = 1;
      for (int each = 0; each < odds.length; each++) {
        all += odds[each] * ratios[i][each];
      }
      for (int each = 0; each < odds.length; each++) {
        sums[each] += numbers[i] * (odds[each] * ratios[i][each]) / all;
      }
    }
    return sums;
  }

  private double bits(long key, int part) {
    long slot = key >>> (SLOT * (relations - part));
    return part == 0
        ? (double) slot / FINE - MOST
        : (double) (slot & (1 << SLOT) - 1) / COARSE - MOST;
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
