package io.clientele.matching.block;

/** Stable 64-bit hashes: the same on every machine and in every version. */
public final class Hash {
  private Hash() {}

  /** The hash of a text; never 0. */
  public static long of(String text) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return spread(hash) | 1;
  }

  /** One hash of two, in this order. */
  public static long mix(long first, long second) {
    return spread(first * 31 + second) | 1;
  }

  /** Whether a pair is left out of a sample of one in so many. */
  public static boolean leavesOut(int a, int b, long step) {
    return step > 1 && Math.unsignedMultiplyHigh(spread((long) a << 32 | b), step) != 0;
  }

  /** Spreads the bits of a number over all 64 (the finisher of SplitMix64). */
  public static long spread(long bits) {
    long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
