package io.clientele.hygiene.address;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form of a country's or region's name that its spellings share: no case, marks or blanks, and
 * for &amp;.
 */
final class PlaceKey {
  // Names of places are shorter; of longer texts only the beginning is read.
  private static final int LONGEST = 100;

  private PlaceKey() {}

  static String of(String name) {
    var text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    var plain = plain(text);
    return plain == null ? folded(text) : plain;
  }

  /** For capitals such as US and CA, which are most of what is looked up. */
  private static @Nullable String plain(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
        return null;
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static String folded(String text) {
    var out = new StringBuilder(text.length());
    Normalizer.normalize(text, Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace("&", "and")
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
