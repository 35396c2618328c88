package io.clientele.matching.text;

/**
 * Which letters a text has, in one number: shows at a glance that two texts cannot be alike.
 *
 * <p>For each of 29 sorts of letters two bits say whether there is one, and whether there is a
 * second; six more are the length. What follows an @ is left out, because many share it.
 */
public final class Letters {
  private static final int SORTS = 29;
  private static final int LENGTH_SHIFT = 2 * SORTS;
  private static final int LONGEST = 63;
  private static final long LETTERS = (1L << LENGTH_SHIFT) - 1;

  private Letters() {}

  /** The letters of a text. */
  public static long of(String text) {
    int at = text.indexOf('@');
    int length = at < 0 ? text.length() : at;
    long letters = 0;
    for (int i = 0; i < length; i++) {
      long first = 1L << (2 * (text.charAt(i) % SORTS));
      letters |= (letters & first) << 1 | first;
    }
    return letters | ((long) Math.min(LONGEST, length) << LENGTH_SHIFT);
  }

  /** How many letters the first text has at least that the second one has not. */
  public static int missing(long first, long second) {
    return Long.bitCount(first & ~second & LETTERS);
  }

  /** At least so many typing errors are between two texts. */
  public static int leastEdits(long a, long b) {
    return Math.max(missing(a, b), missing(b, a));
  }

  /** Two texts are at most as alike as this, by {@link JaroWinkler}. */
  public static double mostAlike(long a, long b) {
    double aLength = a >>> LENGTH_SHIFT;
    double bLength = b >>> LENGTH_SHIFT;
    if (aLength == LONGEST || bLength == LONGEST) {
      return 1;
    }
    double common = Math.min(aLength - missing(a, b), bLength - missing(b, a));
    return common <= 0
        ? 0
        : JaroWinkler.withPrefix((common / aLength + common / bLength + 1) / 3, JaroWinkler.PREFIX);
  }
}
