package io.clientele.matching.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** In which order a column writes year, month and day. */
public enum DateOrder {
  YEAR_FIRST,
  DAY_FIRST,
  MONTH_FIRST;

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /**
   * The date as eight digits, year first, with zeros for what is unknown; wrong days and months are
   * kept as they are, because an error is evidence too. Empty if it is no date.
   */
  public String parse(String raw) {
    var parts = parts(raw);
    if (parts.size() == 1 && parts.getFirst().length() == 8) {
      return joined(parts.getFirst());
    }
    if (parts.size() == 1 && parts.getFirst().length() == 4) {
      return year(parts.getFirst()) + "0000";
    }
    if (parts.size() < 3) {
      return "";
    }
    String first = parts.get(0);
    String second = parts.get(1);
    String third = parts.get(2);
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
      if (parts.size() >= 3 && parts.get(0).length() <= 2) {
        day += number(parts.get(0)) > 12 ? 1 : 0;
        month += number(parts.get(1)) > 12 ? 1 : 0;
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

  private static List<String> parts(String raw) {
    var parts = new ArrayList<String>();
    for (String part : raw.strip().toLowerCase(Locale.ROOT).split("[^a-z0-9]+", 7)) {
      int month = part.length() >= 3 ? MONTHS.indexOf(part.substring(0, 3)) : -1;
      if (month >= 0 && month % 3 == 0) {
        parts.add(String.valueOf(month / 3 + 1));
      } else if (!part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9')) {
        parts.add(part);
      } else if (parts.size() < 3) {
        return List.of();
      }
    }
    return parts;
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
