package io.clientele.matching.link;

/** How many pairs have how much evidence, in eighths of a bit. */
public final class Histogram {
  private static final int PER_BIT = 8;
  private static final int RANGE = 128;
  private final long[] counts = new long[2 * RANGE * PER_BIT + 1];

  void add(double bits, long pairs) {
    counts[(int) Math.round((Math.clamp(bits, -RANGE, RANGE) + RANGE) * PER_BIT)] += pairs;
  }

  void add(Histogram other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  /**
   * How many pairs have so many bits or more, rounded down to a whole bit, and less than one more.
   */
  public long at(int bits) {
    long sum = 0;
    for (int i = 0; i < PER_BIT; i++) {
      int slot = (bits + RANGE) * PER_BIT + i;
      sum += slot >= 0 && slot < counts.length ? counts[slot] : 0;
    }
    return sum;
  }
}
