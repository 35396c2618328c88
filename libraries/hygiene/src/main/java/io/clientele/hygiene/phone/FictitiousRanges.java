package io.clientele.hygiene.phone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ranges that regulators set aside for films, books and examples; nobody answers there. The file
 * has one range a line in international form, x for any digit, under a comment with its source.
 */
final class FictitiousRanges {
  private static final String FILE = "fictitious.txt";
  private static final Map<Integer, List<String>> RANGES = read();

  private FictitiousRanges() {}

  static boolean contain(int callingCode, String national) {
    var ranges = RANGES.get(callingCode);
    if (ranges == null) {
      return false;
    }
    for (var range : ranges) {
      if (matches(range, national)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String range, String national) {
    if (range.length() != national.length()) {
      return false;
    }
    for (var i = 0; i < range.length(); i++) {
      if (range.charAt(i) != 'x' && range.charAt(i) != national.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static Map<Integer, List<String>> read() {
    var ranges = new HashMap<Integer, List<String>>();
    var in = Objects.requireNonNull(FictitiousRanges.class.getResourceAsStream(FILE), FILE);
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> line.startsWith("+"))
          .map(line -> line.split(" ", 2))
          .forEach(parts ->
              ranges
                  .computeIfAbsent(
                      Integer.valueOf(parts[0].substring(1)), code -> new ArrayList<>())
                  .add(parts[1].replace(" ", "")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return ranges;
  }
}
