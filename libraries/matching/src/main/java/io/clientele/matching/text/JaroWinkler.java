package io.clientele.matching.text;

/**
 * How alike two names are, from 0 to 1, with weight on the beginning.
 *
 * <p>Source: W. E. Winkler, "String Comparator Metrics and Enhanced Decision Rules in the
 * Fellegi–Sunter Model of Record Linkage", 1990. Only the first 64 characters count.
 */
public final class JaroWinkler {
  private static final int MOST = 64;
  static final int PREFIX = 4;
  private static final double PREFIX_WEIGHT = 0.1;

  private JaroWinkler() {}

  /** The likeness of two texts: 1 for equal ones, 0 where no character is shared. */
  public static double of(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    double jaro = jaro(a, b);
    int prefix = 0;
    int most = Math.min(PREFIX, Math.min(a.length(), b.length()));
    while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return withPrefix(jaro, prefix);
  }

  static double withPrefix(double jaro, int prefix) {
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String a, String b) {
    int aLength = Math.min(a.length(), MOST);
    int bLength = Math.min(b.length(), MOST);
    int window = Math.max(0, Math.max(aLength, bLength) / 2 - 1);
    long aFound = 0;
    long bFound = 0;
    for (int i = 0; i < aLength; i++) {
      char c = a.charAt(i);
      int last = Math.min(bLength - 1, i + window);
      for (int j = Math.max(0, i - window); j <= last; j++) {
        if ((bFound >>> j & 1) == 0 && b.charAt(j) == c) {
          aFound |= 1L << i;
          bFound |= 1L << j;
          break;
        }
      }
    }
    int common = Long.bitCount(aFound);
    if (common == 0) {
      return 0;
    }
    double moved = outOfOrder(a, b, aFound, bFound) / 2.0;
    return ((double) common / aLength + (double) common / bLength + (common - moved) / common) / 3;
  }

  private static int outOfOrder(String a, String b, long aFound, long bFound) {
    int different = 0;
    long as = aFound;
    long bs = bFound;
    while (as != 0) {
      if (a.charAt(Long.numberOfTrailingZeros(as)) != b.charAt(Long.numberOfTrailingZeros(bs))) {
        different++;
      }
      as &= as - 1;
      bs &= bs - 1;
    }
    return different;
  }
}
