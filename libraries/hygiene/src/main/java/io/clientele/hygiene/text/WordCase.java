package io.clientele.hygiene.text;

import com.ibm.icu.text.CaseMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Gives text that stands wholly in one case its capital letters: abbreviations keep theirs, small
 * words stay small. Text in mixed case is left alone.
 *
 * @param locale whose rules give capital letters
 * @param small words that are no proper names, in small letters
 * @param spelling the known spelling of a word, such as CEO; empty if there is none
 * @param abbreviation capital words up to this length are taken for abbreviations: IBM, NW
 * @param everyWord whether every word begins with a capital letter, or the first alone
 */
public record WordCase(
    Locale locale,
    Set<String> small,
    UnaryOperator<String> spelling,
    int abbreviation,
    boolean everyWord) {
  private static final CaseMap.Title TITLE = CaseMap.toTitle().wholeString();
  private static final CaseMap.Lower LOWER = CaseMap.toLower();
  private static final String BREAKS = "-/(.";

  /** Reports and fixes the case of a field. */
  public void apply(Draft draft, Field field) {
    apply(draft, field, "");
  }

  /** Reports and fixes the case of a field that ends with words of a known spelling. */
  public void apply(Draft draft, Field field, String ending) {
    var text = draft.get(field);
    var reason =
        switch (Casing.of(text)) {
          case CAPITALS -> TextReason.ALL_CAPS;
          case SMALL -> TextReason.LOWER_CASE;
          case INVERTED -> TextReason.INVERTED_CASE;
          case NONE, MIXED -> null;
        };
    if (reason != null) {
      var start = text.length() - ending.length();
      var ends = start >= 0 && text.regionMatches(true, start, ending, 0, ending.length());
      var words = ends ? text.substring(0, start) : text;
      draft.offer(
          field, words(words, reason == TextReason.ALL_CAPS) + (ends ? ending : ""), reason);
    }
  }

  private String words(String text, boolean capitals) {
    var words = text.split(" ", -1);
    for (var i = 0; i < words.length; i++) {
      words[i] = word(words[i], i == 0, capitals);
    }
    return String.join(" ", words);
  }

  private String word(String word, boolean first, boolean capitals) {
    var bare = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    var known = spelling.apply(bare);
    if (!known.isEmpty()) {
      return known + word.substring(bare.length());
    }
    var lower = LOWER.apply(locale, word);
    if (small.contains(LOWER.apply(locale, bare))) {
      return first ? TITLE.apply(locale, null, lower) : lower;
    }
    if (capitals && (bare.length() <= abbreviation || isNumber(bare))) {
      return word;
    }
    return everyWord || first ? parts(lower) : lower;
  }

  /** A number with one letter, as of a house: 12A. */
  private static boolean isNumber(String word) {
    return word.length() > 1 && word.chars().limit(word.length() - 1L).allMatch(Character::isDigit);
  }

  private String parts(String lower) {
    var out = new StringBuilder(lower.length());
    var start = 0;
    for (var i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || BREAKS.indexOf(lower.charAt(i)) >= 0) {
        out.append(part(lower.substring(start, i), start == 0 || i == lower.length()));
        out.append(i < lower.length() ? lower.substring(i, i + 1) : "");
        start = i + 1;
      }
    }
    return out.toString();
  }

  private String part(String part, boolean edge) {
    var known = spelling.apply(part);
    if (!known.isEmpty()) {
      return known;
    }
    return !edge && small.contains(part) ? part : title(part);
  }

  /** Also behind the apostrophe of a single letter: L'Oréal, D'Angelo. */
  private String title(String lower) {
    var elided = lower.length() > 3 && (lower.charAt(1) == '\'' || lower.charAt(1) == '\u2019');
    return elided
        ? TITLE.apply(locale, null, lower.substring(0, 2))
            + TITLE.apply(locale, null, lower.substring(2))
        : TITLE.apply(locale, null, lower);
  }
}
