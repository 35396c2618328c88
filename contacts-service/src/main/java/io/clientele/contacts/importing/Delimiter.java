package io.clientele.contacts.importing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Guesses what stands between the cells of a file. */
final class Delimiter {
  private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');

  private Delimiter() {}

  /** The one found most often outside quotes in the header line; a comma when none is there. */
  static char of(String headerLine) {
    var line = headerLine.toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .max(
            Comparator.comparingLong((Character one) -> count(line, one))
                .thenComparingInt(one -> -KNOWN.indexOf(one)))
        .orElse(',');
  }

  private static long count(String line, char delimiter) {
    var count = 0L;
    var quoted = false;
    for (var at = 0; at < line.length(); at++) {
      quoted ^= line.charAt(at) == '"';
      count += !quoted && line.charAt(at) == delimiter ? 1 : 0;
    }
    return count;
  }
}
