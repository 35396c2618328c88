package io.clientele.hygiene.name;

import com.ibm.icu.text.CaseMap;
import io.clientele.hygiene.text.Casing;
import io.clientele.hygiene.text.Draft;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Reason;
import io.clientele.hygiene.text.TextReason;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives names their capital letters by the rules of a language; words that mix capital and small
 * letters, as LaToya and deVries, stay as they are.
 */
final class ProperCase {
  private static final CaseMap.Title TITLE = CaseMap.toTitle().wholeString();
  private static final CaseMap.Lower LOWER = CaseMap.toLower();
  private static final String VOWELS = "AEIOUYÆØАЕЁИОУЫЭЮЯІЇΑΕΗΙΟΥΩ";
  private static final Set<String> BEFORE_NAMES = Set.of("ST", "ST.", "MC");
  private static final Set<String> ARTICLES =
      Set.of("al", "ad", "an", "ar", "as", "ash", "at", "az");
  // Elided words before an apostrophe besides single letters: Dell'Acqua, Sant'Angelo.
  private static final Set<String> ELIDED = Set.of("dell", "dall", "nell", "sant", "degl");

  private final NameLists lists;
  private final Locale locale;

  ProperCase(NameLists lists, Locale locale) {
    this.lists = lists;
    this.locale = locale;
  }

  /** Reports and fixes the case of a field's words. */
  void apply(Draft draft, Field field) {
    var text = draft.get(field);
    var words = text.split(" ", -1);
    var capitals = Casing.of(text) == Casing.CAPITALS;
    Reason reason = null;
    for (var i = 0; i < words.length; i++) {
      var inside = i + 1 < words.length && (i > 0 || field == Field.FAMILY_NAME);
      var casing = Casing.of(words[i]);
      var small = inside && isSmall(words, i);
      // A single capital among capitals is no initial if it is a particle: García Y Vega.
      var found = small && capitals ? TextReason.ALL_CAPS : reason(words[i], casing, inside, field);
      if (found != null) {
        reason = reason == null ? found : reason;
        words[i] = small ? LOWER.apply(locale, words[i]) : word(words[i], inside);
      }
    }
    if (reason != null) {
      draft.offer(field, String.join(" ", words), reason);
    }
  }

  /** A particle behind a small one is small in every language: de la, van den. */
  private boolean isSmall(String[] words, int i) {
    var particles = lists.particles();
    return particles.areSmall(words[i], locale)
        || (i > 0
            && particles.contain(words[i])
            && particles.contain(words[i - 1])
            && Casing.of(words[i - 1]) == Casing.SMALL);
  }

  private @Nullable Reason reason(String word, Casing casing, boolean inside, Field field) {
    return switch (casing) {
      case CAPITALS ->
          isInitials(word, field)
                  && !(inside
                      && (BEFORE_NAMES.contains(word) || lists.particles().areSmall(word, locale)))
              ? null
              : TextReason.ALL_CAPS;
      case SMALL ->
          (inside && lists.particles().contain(word)) || isOrdinal(word)
              ? null
              : TextReason.LOWER_CASE;
      case INVERTED -> TextReason.INVERTED_CASE;
      case NONE, MIXED -> null;
    };
  }

  /** 2nd, 3rd: words that no capital belongs to. */
  private static boolean isOrdinal(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private boolean isInitials(String word, Field field) {
    var letters = (int) word.chars().filter(Character::isLetter).count();
    if (word.indexOf('.') >= 0 && letters * 2 <= word.length() + 1) {
      return true; // J.R.R. or J.-P.
    }
    if ((lists.bits(word) & NameLists.SUFFIX) != 0) {
      return true; // III
    }
    if (field == Field.FAMILY_NAME && lists.isFamilyName(word)) {
      return false; // Ng
    }
    var spoken = word.chars().anyMatch(ProperCase::isVowel);
    return letters <= 2 ? !(field == Field.FAMILY_NAME && spoken) : letters == 3 && !spoken;
  }

  /** Whether it is a vowel, with whatever accents: Ă, Ő, Ễ. */
  private static boolean isVowel(int c) {
    var latin = (c >= 0x80 && c < 0x400) || (c >= 0x1e00 && c < 0x1f00);
    var letter =
        latin ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0) : c;
    return VOWELS.indexOf(letter) >= 0;
  }

  /** One word in proper case, each of its parts between hyphens, dots and brackets by itself. */
  private String word(String word, boolean inside) {
    var out = new StringBuilder(word.length());
    var start = 0;
    for (var i = 0; i <= word.length(); i++) {
      if (i == word.length() || isBreak(word.charAt(i))) {
        out.append(part(word.substring(start, i), start == 0, i < word.length(), inside));
        if (i < word.length()) {
          out.append(word.charAt(i));
        }
        start = i + 1;
      }
    }
    return out.toString();
  }

  private static boolean isBreak(char c) {
    return c == '-'
        || c == '.'
        || c == '('
        || c == '/'
        || c == '"'
        || c == '\u2010'
        || c == '\u2011'
        || c == '\u2013';
  }

  private String part(String part, boolean first, boolean more, boolean inside) {
    var lower = LOWER.apply(locale, part);
    if (first && more && ARTICLES.contains(lower)) {
      return lower; // al-Sayed
    }
    if (!first && (isKorean() || ((more || inside) && lists.particles().areSmall(lower, locale)))) {
      return lower; // Min-jun, Jean-de-Dieu
    }
    return capitalised(lower);
  }

  private boolean isKorean() {
    return locale.getLanguage().equals("ko");
  }

  private String capitalised(String lower) {
    var apostrophe = apostrophe(lower);
    if (apostrophe > 0) {
      return title(lower.substring(0, apostrophe + 1))
          + capitalised(lower.substring(apostrophe + 1));
    }
    if (lower.startsWith("mc") && lower.length() > 3) {
      return "Mc" + title(lower.substring(2));
    }
    return lists.spelling(lower, title(lower));
  }

  /** Where an apostrophe stands after which a capital follows; -1 if nowhere. */
  private static int apostrophe(String lower) {
    for (var i = 1; i < lower.length() - 2; i++) {
      var c = lower.charAt(i);
      if (c == '\'' || c == '\u2019') {
        return i == 1 || ELIDED.contains(lower.substring(0, i)) ? i : -1;
      }
    }
    return -1;
  }

  private String title(String lower) {
    return TITLE.apply(locale, null, lower);
  }
}
