package io.clientele.matching.learn;

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

  private final Patterns pairs;
  private final boolean[] used;
  private final double[][] start;
  private final double[][] u;
  private double[][] m;
  private double share = 0.2;

  /**
   * A session over these pairs.
   *
   * @param used the fields that are learned; the others brought the pairs together
   * @param start the shares to begin with, per field and level
   * @param u the shares of pairs that do not match, per field and level
   */
  public Expectation(Patterns pairs, boolean[] used, double[][] start, double[][] u) {
    this.pairs = pairs;
    this.used = used.clone();
    this.start = start;
    this.u = u;
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
    double[] matches = {0};
    pairs.each((pattern, count) -> {
      double expected = count * chance(pattern);
      matches[0] += expected;
      for (int field = 0; field < sums.length; field++) {
        int level = Patterns.level(pattern, field);
        if (used[field] && level > 0) {
          sums[field][level - 1] += expected;
        }
      }
    });
    share = Math.clamp(matches[0] / Math.max(1, pairs.total()), 1e-9, 1 - 1e-9);
    m = normalised(sums);
  }

  private double chance(long pattern) {
    double odds = share / (1 - share);
    for (int field = 0; field < used.length; field++) {
      int level = Patterns.level(pattern, field);
      if (used[field] && level > 0) {
        odds *= m[field][level - 1] / u[field][level - 1];
      }
    }
    return Double.isInfinite(odds) ? 1 : odds / (1 + odds);
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
