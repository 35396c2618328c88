package io.clientele.matching.group;

/** Tells the weight of any pair, also of one that no rule brought together. */
@FunctionalInterface
public interface PairWeight {
  /** The weight in bits, the smaller record first. */
  double of(int a, int b);
}
