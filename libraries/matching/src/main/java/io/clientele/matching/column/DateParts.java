package io.clientele.matching.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Three columns beside each other that are one date: its year, month and day, in any order.
 *
 * @param year the column of the year
 * @param month the column of the month
 * @param day the column of the day
 */
record DateParts(int year, int month, int day) {
  private static final int EARLIEST = 1500;
  private static final int LATEST = 2100;
  private static final double NEARLY_ALL = 0.95;
  private static final int[][] ORDERS = {{0, 1, 2}, {2, 1, 0}, {2, 0, 1}};

  /** The first such columns among those that hold numbers. */
  static Optional<DateParts> of(List<Kind> kinds, List<ColumnStats> stats) {
    for (int first = 0; first + 2 < kinds.size(); first++) {
      for (int[] order : ORDERS) {
        var parts = new DateParts(first + order[0], first + order[1], first + order[2]);
        if (parts.columns().stream().allMatch(column -> kinds.get(column) == Kind.NUMBER)
            && parts.fits(stats)) {
          return Optional.of(parts);
        }
      }
    }
    return Optional.empty();
  }

  /** Year, month, day. */
  List<Integer> columns() {
    return List.of(year, month, day);
  }

  private boolean fits(List<ColumnStats> stats) {
    return within(stats.get(year), EARLIEST, LATEST)
        && within(stats.get(month), 1, 12)
        && within(stats.get(day), 1, 31)
        && stats.get(day).distinctCount > 12
        && stats.get(month).distinctCount > 6;
  }

  private static boolean within(ColumnStats column, int least, int most) {
    long fitting =
        column.sample.stream()
            .filter(value -> value.matches("\\d{1,4}"))
            .mapToInt(Integer::parseInt)
            .filter(number -> number >= least && number <= most)
            .count();
    return fitting >= NEARLY_ALL * column.sample.size();
  }

  /** A date of year, month and day as eight digits, with zeros for what is missing. */
  static String joined(String[] row, List<Integer> columns) {
    var parts = new ArrayList<String>();
    columns.forEach(column -> parts.add(row[column].strip()));
    return parts.getFirst().matches("\\d{4}")
        ? parts.getFirst() + two(parts.get(1)) + two(parts.get(2))
        : "";
  }

  private static String two(String digits) {
    return digits.matches("\\d{1,2}") ? "0".repeat(2 - digits.length()) + digits : "00";
  }
}
