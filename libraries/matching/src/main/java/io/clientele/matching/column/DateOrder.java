package io.clientele.matching.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In which order a column writes year, month and day. */
public enum DateOrder {
  YEAR_FIRST,
  DAY_FIRST,
  MONTH_FIRST;

  private static final int SIGN = 0;
  private static final int DIGIT = 1;
  private static final int LETTER = 2;

  /**
   * The date as eight digits, year first, with zeros for what is unknown; wrong days and months are
   * kept as they are, because an error is evidence too. Empty if it is no date.
   */
  public String parse(String raw) {
    var parts = parts(raw);
    var digits = parts.digits;
    return switch (digits.size()) {
      case 0 -> "";
      case 1 -> alone(digits.getFirst());
      case 2 -> monthAndYear(digits.get(0), digits.get(1));
      default ->
          (parts.month == 0 ? MONTH_FIRST : parts.month == 1 ? DAY_FIRST : this)
              .joined(digits.get(0), digits.get(1), digits.get(2));
    };
  }

  private String alone(String digits) {
    return digits.length() == 8 ? joined(digits) : digits.length() == 4 ? digits + "0000" : "";
  }

  private static String monthAndYear(String first, String second) {
    boolean yearFirst = first.length() == 4;
    String year = yearFirst ? first : second;
    String month = yearFirst ? second : first;
    return year.length() == 4 && month.length() <= 2 ? year + two(month) + "00" : "";
  }

  private String joined(String first, String second, String third) {
    if (first.length() == 4) {
      return first + two(second) + two(third);
    }
    return this == MONTH_FIRST
        ? year(third) + two(first) + two(second)
        : year(third) + two(second) + two(first);
  }

  /** The order that most of these values are written in. */
  public static DateOrder of(List<String> values) {
    int day = 0;
    int month = 0;
    for (String value : values) {
      var parts = parts(value);
      var digits = parts.digits;
      if (parts.month < 0 && digits.size() >= 3 && digits.get(0).length() <= 2) {
        day += number(digits.get(0)) > 12 ? 1 : 0;
        month += number(digits.get(1)) > 12 ? 1 : 0;
      }
    }
    return day == 0 && month == 0 ? YEAR_FIRST : month > day ? MONTH_FIRST : DAY_FIRST;
  }

  private String joined(String eight) {
    int front = number(eight.substring(0, 2));
    if (front >= 14 && front <= 21 && number(eight.substring(4, 6)) <= 31) {
      return eight;
    }
    return eight.substring(4)
        + (this == MONTH_FIRST
            ? eight.substring(0, 4)
            : eight.substring(2, 4) + eight.substring(0, 2));
  }

  /**
   * What a date is written of.
   *
   * @param digits its numbers, a month's name being one
   * @param month which of them was written as a name; -1 if none
   */
  private record Parts(List<String> digits, int month) {}

  private static Parts parts(String raw) {
    var digits = new ArrayList<String>();
    int named = -1;
    int start = 0;
    for (int end = 1; end <= raw.length(); end++) {
      if (end == raw.length() || sort(raw.charAt(end)) != sort(raw.charAt(start))) {
        String part = raw.substring(start, end);
        int month = Months.of(part.toLowerCase(Locale.ROOT));
        if (sort(raw.charAt(start)) == DIGIT) {
          digits.add(part);
        } else if (month > 0) {
          named = named < 0 ? digits.size() : named;
          digits.add(String.valueOf(month));
        }
        start = end;
      }
    }
    return new Parts(digits, named);
  }

  private static int sort(char c) {
    return c >= '0' && c <= '9' ? DIGIT : Character.isLetter(c) ? LETTER : SIGN;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits.substring(0, Math.min(9, digits.length())));
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits.substring(0, 2);
  }

  private static String year(String digits) {
    if (digits.length() == 4) {
      return digits;
    }
    int two = number(digits) % 100;
    return (two <= 30 ? "20" : "19") + two((two < 10 ? "0" : "") + two);
  }
}
