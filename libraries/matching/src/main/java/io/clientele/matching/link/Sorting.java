package io.clientele.matching.link;

/** Sorts numbers and tells where each was before. */
final class Sorting {
  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;

  private Sorting() {}

  /** Sorts non-negative keys in place; the answer has each sorted key's former place. */
  static int[] order(long[] keys) {
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    long[] spareKeys = new long[keys.length];
    int[] spareOrder = new int[keys.length];
    long[] from = keys;
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      int[] starts = starts(from, shift);
      for (int i = 0; i < from.length; i++) {
        int at = starts[bucket(from[i], shift)]++;
        spareKeys[at] = from[i];
        spareOrder[at] = order[i];
      }
      long[] keysBefore = from;
      int[] orderBefore = order;
      from = spareKeys;
      order = spareOrder;
      spareKeys = keysBefore;
      spareOrder = orderBefore;
    }
    System.arraycopy(from, 0, keys, 0, keys.length);
    return order;
  }

  private static int[] starts(long[] keys, int shift) {
    int[] starts = new int[BUCKETS + 1];
    for (long key : keys) {
      starts[bucket(key, shift) + 1]++;
    }
    for (int i = 0; i < BUCKETS; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }

  private static int bucket(long key, int shift) {
    return (int) (key >>> shift) & BUCKETS - 1;
  }
}
