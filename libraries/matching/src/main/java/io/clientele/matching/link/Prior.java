package io.clientele.matching.link;

/** Finds the odds that any two records match: as many as the pairs found then add up to. */
final class Prior {
  private static final int ROUNDS = 60;
  private static final double FEWEST = 0.02;

  private Prior() {}

  /** log2 of the odds, from the evidence of all compared pairs. */
  static double of(Histogram evidence, int records) {
    double pairs = Math.max(1, records * (records - 1.0) / 2);
    double matches = records * 0.2;
    for (int round = 0; round < ROUNDS; round++) {
      double odds = matches / Math.max(1, pairs - matches);
      matches = Math.max(records * FEWEST, evidence.expected(odds));
    }
    return Math.log(matches / Math.max(1, pairs - matches)) / Math.log(2);
  }
}
