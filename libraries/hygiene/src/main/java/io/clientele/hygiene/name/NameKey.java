package io.clientele.hygiene.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Forms under which spellings of one name meet across alphabets; for finding candidates of
 * duplicates only, never for showing or as proof that two people are one.
 *
 * <p>Sources: BGN/PCGN romanisation of Russian and CLDR's transforms, as ICU has them; DIN 5007-2
 * for ä, ö, ü as ae, oe, ue.
 */
public final class NameKey {
  // Names longer than any real one give a key of their beginning; UTF-16 code units.
  private static final int LONGEST = 200;

  private NameKey() {}

  private static final class Icu {
    static final Transliterator LATIN =
        Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Any-Lower");
    // The same without looking for other alphabets, which takes most of the time.
    static final Transliterator RUSSIAN =
        Transliterator.getInstance("Russian-Latin/BGN; Latin-ASCII; Any-Lower");
  }

  /**
   * The name in small Latin letters and digits with single blanks between words: Юрий Щукин is
   * {@code yuriy shchukin}, François O'Neil {@code francois oneil}.
   */
  public static String latin(String name) {
    var text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return plain(isAscii(text) ? text : romanised(text));
  }

  /**
   * The Latin form without what romanisations disagree on: {@code y} for {@code i}, doubled vowels,
   * the {@code e} of an umlaut. Yuri, Yury, Yuriy and Юрий meet; so do Müller, Mueller and Muller.
   */
  public static String of(String name) {
    var latin = latin(name);
    var key = new StringBuilder(latin.length());
    for (var i = 0; i < latin.length(); i++) {
      var c = latin.charAt(i) == 'y' ? 'i' : latin.charAt(i);
      var last = key.isEmpty() ? ' ' : key.charAt(key.length() - 1);
      var umlaut = c == 'e' && (last == 'a' || last == 'o' || last == 'u');
      if (!umlaut && !(c == 'i' && last == 'i')) {
        key.append(c);
      }
    }
    return key.toString();
  }

  private static boolean isAscii(String text) {
    for (var i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String romanised(String text) {
    var folded = folded(text);
    if (isAscii(folded)) {
      return folded;
    }
    var composed = Normalizer.normalize(folded, Form.NFC);
    return (isRussian(composed) ? Icu.RUSSIAN : Icu.LATIN).transliterate(composed);
  }

  private static boolean isRussian(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= 0x80 && (c < '\u0410' || c > '\u044f') && c != '\u0401' && c != '\u0451') {
        return false;
      }
    }
    return true;
  }

  /** Without the marks of Latin letters, which spares most names the transliterator. */
  private static String folded(String text) {
    var out = new StringBuilder(text.length());
    var latin = false;
    var decomposed = Normalizer.normalize(text, Form.NFKD);
    for (var i = 0; i < decomposed.length(); i++) {
      var c = decomposed.charAt(i);
      if (!latin || Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(c);
        latin = c < 0x80 && Character.isLetter(c);
      }
    }
    return out.toString();
  }

  private static String plain(String text) {
    var out = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var letter = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
      if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
        out.append(letter);
      } else if (!isInsideWord(c) && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().stripTrailing();
  }

  /** Apostrophes, also those that transliteration writes for soft signs, join what they part. */
  private static boolean isInsideWord(char c) {
    return c == '\''
        || c == '`'
        || c == '"'
        || c == '\u2019'
        || c == '\u02b9'
        || c == '\u02bc'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
