package io.clientele.matching.column;

import java.util.HashSet;

/**
 * Whether a column only counts the rows of its table: numbers, none of them twice, with hardly a
 * gap; of a large table a sample is seen, in which numbers are further apart. Another table counts
 * its own.
 */
final class Numbering {
  private static final int LEAST_ROWS = 20;
  private static final int THINNED = 20_000;
  private static final double MOST_GAPS = 2;
  private static final double MOST_GAPS_OF_THINNED = 64;
  private static final int LONGEST = 9;

  private Numbering() {}

  static boolean of(Table table, int column) {
    var seen = new HashSet<Integer>();
    for (String[] row : table.rows()) {
      String digits = row[column].strip();
      boolean number = digits.matches("\\d{1," + LONGEST + "}");
      if (!number || !seen.add(Integer.parseInt(digits))) {
        return false;
      }
    }
    int rows = table.rows().size();
    int least = seen.stream().mapToInt(each -> each).min().orElse(0);
    int most = seen.stream().mapToInt(each -> each).max().orElse(0);
    double gaps = rows < THINNED ? MOST_GAPS : MOST_GAPS_OF_THINNED;
    return rows >= LEAST_ROWS && most - least < gaps * rows;
  }
}
