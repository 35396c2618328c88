package io.clientele.hygiene.phone;

import io.clientele.hygiene.text.Lists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranges that regulators set aside for films, books and examples; nobody answers there. Immutable;
 * one copy serves all threads.
 *
 * <p>A folder has {@code version.txt} and {@code fictitious.txt}: one range a line in international
 * form, x for any digit, under a comment with its source.
 */
public final class FictitiousRanges {
  private static final String FILE = "fictitious";
  private static final List<String> NAMES = List.of(FILE);

  private final Map<Integer, List<String>> ranges = new HashMap<>();
  private final String version;

  private FictitiousRanges(Lists lists) {
    lists.each(FILE, this::add);
    version = lists.version();
  }

  private void add(String line) {
    var parts = line.split(" ", 2);
    if (parts.length < 2 || !parts[0].matches("\\+\\d{1,3}")) {
      throw new IllegalArgumentException("write a range as +44 1632 960 xxx");
    }
    ranges
        .computeIfAbsent(Integer.valueOf(parts[0].substring(1)), _ -> new ArrayList<>())
        .add(parts[1].replace(" ", ""));
  }

  private static final class Shipped {
    static final FictitiousRanges RANGES =
        new FictitiousRanges(Lists.shipped(FictitiousRanges.class, NAMES));
  }

  /** The ranges that come with this library. */
  public static FictitiousRanges shipped() {
    return Shipped.RANGES;
  }

  /**
   * The ranges of this library with newer ones.
   *
   * @param folder whose files replace the shipped ones of the same name
   * @throws IOException if a file cannot be read or has the name of no list
   * @throws IllegalArgumentException naming the list and the entry that is malformed
   */
  public static FictitiousRanges load(Path folder) throws IOException {
    return new FictitiousRanges(Lists.load(FictitiousRanges.class, folder, NAMES));
  }

  /** The version of the list with a checksum of its content. */
  String version() {
    return version;
  }

  boolean contain(int callingCode, String national) {
    var known = ranges.get(callingCode);
    if (known == null) {
      return false;
    }
    for (var range : known) {
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
}
