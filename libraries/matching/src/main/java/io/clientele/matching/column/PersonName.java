package io.clientele.matching.column;

import io.clientele.matching.text.Nicknames;
import io.clientele.matching.text.Normal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name in one text, taken apart: "John Q. Doe", "Doe, John Q." or "Doe JQ".
 *
 * @param given the names before the last, of normal form
 * @param family the last name, of normal form, with its particles
 */
record PersonName(String given, String family) {
  private static final Set<String> TITLES =
      Set.of(
          ("mr mrs ms miss dr prof sir rev jr sr phd md esq herr frau mme mlle ii iii iv 2nd"
                  + " 3rd")
              .split(" ", -1));
  private static final Pattern INITIALS = Pattern.compile(".*\\p{Ll}.* \\p{Lu}\\.?\\p{Lu}?\\.?");
  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "de", "der", "den", "di", "da", "del", "la", "le", "al", "el", "bin", "st");

  static PersonName of(String raw) {
    int comma = raw.indexOf(',');
    if (comma > 0) {
      String after = plain(raw.substring(comma + 1));
      if (!after.isEmpty()) {
        return new PersonName(after, plain(raw.substring(0, comma)));
      }
    }
    String text = raw.strip();
    if (INITIALS.matcher(text).matches()) {
      String family = plain(text.substring(0, text.lastIndexOf(' ')));
      String initials = plain(text.substring(text.lastIndexOf(' ')));
      if (!initials.isEmpty() && !Nicknames.shipped().knows(family)) {
        return new PersonName(initials, family);
      }
    }
    String all = plain(raw);
    int cut = all.lastIndexOf(' ');
    while (cut > 0) {
      int before = all.lastIndexOf(' ', cut - 1);
      if (before < 0 || !PARTICLES.contains(all.substring(before + 1, cut))) {
        break;
      }
      cut = before;
    }
    return cut < 0
        ? new PersonName("", all)
        : new PersonName(all.substring(0, cut), all.substring(cut + 1));
  }

  private static String plain(String raw) {
    var out = new StringBuilder();
    for (String word : Normal.text(raw).split(" ", -1)) {
      if (!TITLES.contains(word) && !word.isEmpty()) {
        out.append(out.isEmpty() ? "" : " ").append(word);
      }
    }
    return out.toString();
  }
}
