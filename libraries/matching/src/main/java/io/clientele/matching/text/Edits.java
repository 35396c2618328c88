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
    if (a.equals(b)) {
      return 0;
    }
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      if (fill(a, b, i, row, last, before) > limit) {
        return limit + 1;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return Math.min(last[b.length()], limit + 1);
  }

  /** Fills one row of the table and tells its smallest entry. */
  private static int fill(String a, String b, int i, int[] row, int[] last, int[] before) {
    row[0] = i;
    int least = i;
    char c = a.charAt(i - 1);
    for (int j = 1; j < row.length; j++) {
      char d = b.charAt(j - 1);
      int cost = Math.min(last[j - 1] + (c == d ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
      if (i > 1 && j > 1 && c == b.charAt(j - 2) && d == a.charAt(i - 2)) {
        cost = Math.min(cost, before[j - 2] + 1);
      }
      row[j] = cost;
      least = Math.min(least, cost);
    }
    return least;
  }
}
