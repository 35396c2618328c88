package io.clientele.matching.link;

import java.util.Arrays;

/** Pairs of records with a weight each. */
public final class Pairs {
  private long[] pairs = new long[64];
  private float[] weights = new float[64];
  private int size;

  void add(int a, int b, float weight) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    pairs[size] = (long) a << 32 | b;
    weights[size++] = weight;
  }

  void addAll(Pairs other) {
    for (int i = 0; i < other.size; i++) {
      add(other.left(i), other.right(i), other.weights[i]);
    }
  }

  /** How many pairs there are. */
  public int size() {
    return size;
  }

  /** The smaller record of a pair. */
  public int left(int i) {
    return (int) (pairs[i] >>> 32);
  }

  /** The larger record of a pair. */
  public int right(int i) {
    return (int) pairs[i];
  }

  /** The weight of a pair, in bits. */
  public float weight(int i) {
    return weights[i];
  }

  /** The pairs of so much weight and more, each weight changed by this first. */
  Pairs shifted(double change, double least) {
    var kept = new Pairs();
    for (int i = 0; i < size; i++) {
      float weight = (float) (weights[i] + change);
      if (weight >= least) {
        kept.add(left(i), right(i), weight);
      }
    }
    return kept;
  }

  /** Sorts by records, so that the order of finding never shows. */
  void sort() {
    long[] keys = Arrays.copyOf(pairs, size);
    int[] order = Sorting.order(keys);
    float[] sorted = new float[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = weights[order[i]];
    }
    pairs = keys;
    weights = sorted;
    if (size == 0) {
      pairs = new long[64];
      weights = new float[64];
    }
  }
}
