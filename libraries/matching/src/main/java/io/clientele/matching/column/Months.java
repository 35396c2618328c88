package io.clientele.matching.column;

import io.clientele.matching.text.Normal;
import java.util.HashMap;
import java.util.Map;

/** Names of months by how they begin, in the languages of common exports. */
final class Months {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 4;
  private static final Map<String, Integer> NUMBERS = numbers();

  private Months() {}

  /** The month that a word of normal form names, January being 1; 0 if it names none. */
  static int of(String word) {
    for (int length = LONGEST; length >= SHORTEST; length--) {
      if (word.length() >= length && Character.isLetter(word.charAt(0))) {
        int month = NUMBERS.getOrDefault(Normal.text(word.substring(0, length)), 0);
        if (month > 0) {
          return month;
        }
      }
    }
    return 0;
  }

  private static Map<String, Integer> numbers() {
    String[] starts = {
      "jan ene gen",
      "feb fev",
      "mar mrz maer",
      "apr avr abr",
      "may mai mei mag maj",
      "jun juin giu",
      "jul juil lug",
      "aug aou ago",
      "sep set",
      "oct okt out ott",
      "nov",
      "dec dez dic"
    };
    var numbers = new HashMap<String, Integer>();
    for (int month = 1; month <= starts.length; month++) {
      for (String start : starts[month - 1].split(" ", -1)) {
        numbers.put(start, month);
      }
    }
    return numbers;
  }
}
