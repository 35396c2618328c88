package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import java.util.List;

/**
 * Remembers the level of value pairs, because names repeat.
 *
 * <p>For one thread. A full slot is overwritten, so memory is bounded and results never depend on
 * what is remembered. Values that stand for several are compared each with each; the best counts.
 */
public final class Cached implements Comparator {
  private final Comparator comparator;
  private final Values values;
  private final long[] keys;
  private final byte[] levels;

  /** A cache of 2^bits pairs before a comparator. */
  public Cached(Comparator comparator, Values values, int bits) {
    this.comparator = comparator;
    this.values = values;
    keys = new long[1 << bits];
    levels = new byte[1 << bits];
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
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    long key = (long) low << 32 | high;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
    if (keys[slot] != key) {
      levels[slot] = best(low, high);
      keys[slot] = key;
    }
    return levels[slot];
  }

  private byte best(int a, int b) {
    int[] left = values.several(a);
    int[] right = values.several(b);
    if (left.length == 0 && right.length == 0) {
      return ordered(a, b);
    }
    int best = Byte.MAX_VALUE;
    for (int one : left.length == 0 ? new int[] {a} : left) {
      for (int other : right.length == 0 ? new int[] {b} : right) {
        best = Math.min(best, ordered(one, other));
      }
    }
    return (byte) best;
  }

  /** Compares in the order of the texts, so that the order of reading never shows. */
  private byte ordered(int a, int b) {
    boolean turned = values.text(a).compareTo(values.text(b)) > 0;
    return turned ? comparator.level(b, a) : comparator.level(a, b);
  }
}
