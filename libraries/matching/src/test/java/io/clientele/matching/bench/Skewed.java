package io.clientele.matching.bench;

import java.util.Arrays;
import java.util.Random;

/** Draws numbers as names are spread: a few very often, most hardly ever (Zipf). */
final class Skewed {
  private static final int UNIT = 100_000_000;
  private final long[] ends;

  /** So many numbers; the larger the offset, the less the first stand out. */
  Skewed(int size, int offset) {
    ends = new long[size];
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += UNIT / (i + offset) + 1;
      ends[i] = sum;
    }
  }

  int draw(Random random) {
    long at = random.nextInt(UNIT) * ends[ends.length - 1] / UNIT;
    int found = Arrays.binarySearch(ends, at);
    return found < 0 ? -found - 1 : Math.min(found + 1, ends.length - 1);
  }
}
