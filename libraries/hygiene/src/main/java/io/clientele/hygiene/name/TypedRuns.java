package io.clientele.hygiene.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells words that fingers type without meaning: keys in a row, one letter again and again. */
final class TypedRuns {
  // Real names are as long as four neighbouring keys: Wert. From an edge they are not.
  private static final int SHORTEST_FROM_EDGE = 4;
  private static final int SHORTEST = 5;
  private static final int SHORTEST_UNIT = 3;

  private final Set<String> rows = new HashSet<>();
  private final Set<Integer> neighbours = new HashSet<>();
  private final boolean[] ascii = new boolean[0x80 * 0x80];

  TypedRuns(List<String> lines) {
    for (var line : lines) {
      rows.add(line);
      rows.add(new StringBuilder(line).reverse().toString());
    }
    for (var row : rows) {
      for (var i = 1; i < row.length(); i++) {
        neighbours.add(row.charAt(i - 1) << 16 | row.charAt(i));
        if (row.charAt(i - 1) < 0x80 && row.charAt(i) < 0x80) {
          ascii[row.charAt(i - 1) << 7 | row.charAt(i)] = true;
        }
      }
    }
  }

  /** Whether two letters in any case lie side by side. */
  boolean areNeighbours(char one, char two) {
    return (one < 0x80 && two < 0x80)
        ? ascii[(one | 0x20) << 7 | (two | 0x20)]
        : neighbours.contains(Character.toLowerCase(one) << 16 | Character.toLowerCase(two));
  }

  /** Whether the word means nothing: asdf, qweqwe, xxx. */
  boolean hold(String word) {
    var lower = NameLists.lower(word);
    if (lower.length() < SHORTEST_UNIT || !Character.isLetter(lower.charAt(0))) {
      return false;
    }
    if (period(lower) == 1) {
      return true;
    }
    var unit = lower.substring(0, period(lower));
    return isRun(unit)
        && (unit.length() < lower.length()
            ? unit.length() >= SHORTEST_UNIT
            : unit.length() >= SHORTEST || isFromEdge(unit));
  }

  /** Whether the word is three or more keys in a row, as meaningless words and a few names are. */
  boolean areInRow(String word) {
    var lower = NameLists.lower(word);
    return lower.length() >= SHORTEST_UNIT && isRun(lower);
  }

  /** Whether one letter stands four times in a row. */
  static boolean holdRepeatedLetter(String word) {
    var same = 1;
    for (var i = 1; i < word.length(); i++) {
      same = word.charAt(i) == word.charAt(i - 1) ? same + 1 : 1;
      if (same == 4 && Character.isLetter(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isRun(String unit) {
    for (var i = 1; i < unit.length(); i++) {
      if (!neighbours.contains(unit.charAt(i - 1) << 16 | unit.charAt(i))) {
        return false;
      }
    }
    return rows.stream().anyMatch(row -> row.contains(unit));
  }

  private boolean isFromEdge(String unit) {
    return unit.length() >= SHORTEST_FROM_EDGE
        && rows.stream().anyMatch(row -> row.startsWith(unit));
  }

  /** The shortest length after which the word repeats itself wholly. */
  private static int period(String word) {
    for (var length = 1; length <= Math.min(SHORTEST, word.length() / 2); length++) {
      if (word.length() % length == 0
          && word.regionMatches(0, word, length, word.length() - length)) {
        return length;
      }
    }
    return word.length();
  }
}
