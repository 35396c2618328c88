package io.clientele.matching.learn;

import java.util.Arrays;
import java.util.List;

/**
 * One training session: finds how often true pairs reach each level, from pairs alike in other
 * fields, without knowing which are true.
 *
 * <p>Expectation maximisation with u held fixed; a missing value is no evidence (Winkler 1988;
 * Enamorado, Fifield and Imai 2019). A few imagined pairs keep rare levels from running away.
 */
public final class Expectation {
  private static final int MOST_ROUNDS = 100;
  private static final double STILL = 1e-6;
  private static final double IMAGINED = 10;
  private static final double PERSONAL = 0.03;
  private static final double MOST_DIFFERENT = 0.2;
  private static final double MOST_RATIO = 1e9;

  private final Patterns pairs;
  private final boolean[] used;
  private final double[][] start;
  private final double[][] u;
  private final List<Relation> relations;
  private double[][] m;
  private double share = 0.2;
  private final double[] related;

  /**
   * A session over these pairs.
   *
   * @param used the fields that are learned; the others brought the pairs together
   * @param start the shares to begin with, per field and level
   * @param u the shares of pairs that do not match, per field and level
   * @param relations other reasons for which pairs agree; their own shares are not looked at
   */
  public Expectation(
      Patterns pairs, boolean[] used, double[][] start, double[][] u, List<Relation> relations) {
    this.pairs = pairs;
    this.used = used.clone();
    this.start = start;
    this.u = u;
    this.relations = relations;
    related = new double[relations.size()];
    Arrays.fill(related, 0.1);
    m = start;
  }

  /** Repeats until nothing moves. */
  public Expectation run() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double before = share;
      improve();
      if (Math.abs(share - before) < STILL) {
        break;
      }
    }
    return this;
  }

  /** The share of the session's pairs that match. */
  public double share() {
    return share;
  }

  /** How many of the session's pairs match. */
  public double matches() {
    return share * pairs.total();
  }

  /** The fields that were learned. */
  public boolean[] used() {
    return used.clone();
  }

  /** The share of matches at each level, per field. */
  public double[][] m() {
    return m;
  }

  private void improve() {
    double[][] sums = new double[m.length][];
    for (int field = 0; field < m.length; field++) {
      sums[field] = new double[m[field].length];
      for (int level = 0; level < sums[field].length; level++) {
        sums[field][level] = IMAGINED * start[field][level];
      }
    }
    double[] expected = new double[1 + related.length];
    double[] chances = new double[expected.length];
    double[][][] odds = odds();
    pairs.each((pattern, count) -> {
      chances(pattern, odds, chances);
      for (int each = 0; each < expected.length; each++) {
        expected[each] += count * chances[each];
      }
      for (int field = 0; field < sums.length; field++) {
        int level = Patterns.level(pattern, field);
        if (used[field] && level > 0) {
          sums[field][level - 1] += count * chances[0];
        }
      }
    });
    double total = Math.max(1, pairs.total());
    share = Math.clamp(expected[0] / total, 1e-9, 1 - 1e-9);
    for (int each = 0; each < related.length; each++) {
      related[each] = Math.max(1e-9, expected[1 + each] / total);
    }
    m = normalised(sums);
    for (int field = 0; field < m.length; field++) {
      if (isPersonal(field)) {
        cap(m[field], u[field]);
      }
    }
  }

  /** Whether no relation shares a field, so that it alone tells the related from the same. */
  private boolean isPersonal(int field) {
    return !relations.isEmpty()
        && relations.stream().allMatch(each -> each.shared()[field] <= PERSONAL);
  }

  /** What is personal seldom differs within one entity; else the related would pass for matches. */
  private static void cap(double[] m, double[] u) {
    int differs = 0;
    for (int level = 1; level < u.length; level++) {
      differs = u[level] > u[differs] ? level : differs;
    }
    double rest = 1 - m[differs];
    if (m[differs] > MOST_DIFFERENT && rest > 0) {
      for (int level = 0; level < m.length; level++) {
        m[level] *= level == differs ? MOST_DIFFERENT / m[level] : (1 - MOST_DIFFERENT) / rest;
      }
    }
  }

  /** How many times likelier a match and each relation reach a level than strangers do. */
  private double[][][] odds() {
    double[][][] odds = new double[1 + related.length][m.length][];
    for (int field = 0; field < m.length; field++) {
      for (double[][] each : odds) {
        each[field] = new double[m[field].length];
      }
      for (int level = 0; level < m[field].length; level++) {
        double ratio = Math.min(MOST_RATIO, m[field][level] / u[field][level]);
        odds[0][field][level] = ratio;
        for (int each = 0; each < related.length; each++) {
          double shared = relations.get(each).shared()[field];
          odds[1 + each][field][level] = shared * ratio + 1 - shared;
        }
      }
    }
    return odds;
  }

  /** How likely a pattern is a match's, and each relation's; the rest is strangers'. */
  private void chances(long pattern, double[][][] odds, double[] chances) {
    double all = Math.max(1e-9, 1 - share - Arrays.stream(related).sum());
    for (int each = 0; each < chances.length; each++) {
      double chance = each == 0 ? share : related[each - 1];
      for (int field = 0; field < used.length; field++) {
        int level = Patterns.level(pattern, field);
        if (used[field] && level > 0) {
          chance *= odds[each][field][level - 1];
        }
      }
      chances[each] = chance;
      all += chance;
    }
    for (int each = 0; each < chances.length; each++) {
      chances[each] /= all;
    }
  }

  private static double[][] normalised(double[][] sums) {
    for (double[] levels : sums) {
      double total = 0;
      for (double sum : levels) {
        total += sum;
      }
      for (int level = 0; level < levels.length; level++) {
        levels[level] /= total;
      }
    }
    return sums;
  }
}
