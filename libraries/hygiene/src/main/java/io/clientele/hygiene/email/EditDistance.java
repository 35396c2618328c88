package io.clientele.hygiene.email;

/** How many letters are missing, too many, wrong or swapped between two short words. */
final class EditDistance {
  private EditDistance() {}

  /** The distance (optimal string alignment); {@code limit + 1} for all that is above the limit. */
  static int of(String one, String two, int limit) {
    if (Math.abs(one.length() - two.length()) > limit) {
      return limit + 1;
    }
    var before = new int[two.length() + 1];
    var last = row(two.length());
    for (var i = 1; i <= one.length(); i++) {
      var next = new int[two.length() + 1];
      next[0] = i;
      for (var j = 1; j <= two.length(); j++) {
        next[j] = cell(one, two, i, j, next, last, before);
      }
      before = last;
      last = next;
    }
    return Math.min(last[two.length()], limit + 1);
  }

  private static int cell(
      String one, String two, int i, int j, int[] row, int[] last, int[] before) {
    var wrong = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
    var best = Math.min(last[j - 1] + wrong, Math.min(last[j], row[j - 1]) + 1);
    var swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == two.charAt(j - 2)
            && one.charAt(i - 2) == two.charAt(j - 1);
    return swapped ? Math.min(best, before[j - 2] + 1) : best;
  }

  private static int[] row(int length) {
    var row = new int[length + 1];
    for (var j = 0; j <= length; j++) {
      row[j] = j;
    }
    return row;
  }
}
