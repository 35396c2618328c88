package io.clientele.matching.text;

/**
 * The number of typing errors between two texts: insertions, deletions, replacements and swaps of
 * neighbours.
 *
 * <p>Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors",
 * 1964, in its restricted form.
 */
public final class Edits {
  private Edits() {}

  /** The number of edits, or limit + 1 as soon as there are more than the limit. */
  public static int between(String a, String b, int limit) {
    return Math.abs(a.length() - b.length()) > limit ? limit + 1 : from(a, 0, b, 0, limit);
  }

  /** The number of edits between the rests of two texts; few are tried faster than tabled. */
  private static int from(String a, int aStart, String b, int bStart, int limit) {
    int i = aStart;
    int j = bStart;
    while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
      i++;
      j++;
    }
    int aRest = a.length() - i;
    int bRest = b.length() - j;
    if (aRest == 0 || bRest == 0 || limit == 0) {
      return Math.min(Math.max(aRest, bRest), limit + 1);
    }
    int best = from(a, i + 1, b, j + 1, limit - 1);
    best = Math.min(best, from(a, i + 1, b, j, limit - 1));
    best = Math.min(best, from(a, i, b, j + 1, limit - 1));
    if (aRest > 1 && bRest > 1 && swapped(a, i, b, j)) {
      best = Math.min(best, from(a, i + 2, b, j + 2, limit - 1));
    }
    return best + 1;
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return a.charAt(i) == b.charAt(j + 1) && a.charAt(i + 1) == b.charAt(j);
  }
}
