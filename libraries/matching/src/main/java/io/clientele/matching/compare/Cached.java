package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import java.util.Arrays;
import java.util.List;

/**
 * Remembers the level of value pairs, because names repeat.
 *
 * <p>For one thread. A full slot is overwritten, so memory is bounded and results never depend on
 * what is remembered. Passing values are not remembered at all.
 */
public final class Cached implements Comparator {
  private final Comparator comparator;
  private final Values values;
  private final long[] keys;
  private final byte[] levels;
  private int numbering;

  /** A cache of 2^bits pairs before a comparator. */
  public Cached(Comparator comparator, Values values, int bits) {
    this.comparator = comparator;
    this.values = values;
    keys = new long[1 << bits];
    levels = new byte[1 << bits];
    numbering = values.numbering();
  }

  @Override
  public List<String> levels() {
    return comparator.levels();
  }

  @Override
  public byte level(int a, int b) {
    if (a == b) {
      return EXACT;
    }
    if (numbering != values.numbering()) {
      Arrays.fill(keys, 0);
      numbering = values.numbering();
    }
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    long key = (long) low << 32 | high;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    if (keys[slot] == key) {
      return levels[slot];
    }
    byte level = comparator.level(low, high);
    if (!values.isPassing(high)) {
      keys[slot] = key;
      levels[slot] = level;
    }
    return level;
  }
}
