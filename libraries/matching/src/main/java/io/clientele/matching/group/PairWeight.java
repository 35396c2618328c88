package io.clientele.matching.group;

/** Tells the weight of any pair, also of one that no rule brought together. */
@FunctionalInterface
public interface PairWeight {
  /**
   * The weight in bits, the smaller record first; minus infinity keeps the two apart, plus joins
   * them.
   */
  double of(int a, int b);
}
