package io.clientele.matching.text;

import java.text.Normalizer;
import java.util.Locale;

/** The plain form of a text: no case, no marks, letters and digits with single spaces between. */
public final class Normal {
  private Normal() {}

  /** Folds a text so that spellings that mean the same become equal. */
  public static String text(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    var out = new StringBuilder(raw.length());
    var decomposed = Normalizer.normalize(raw, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    for (int i = 0; i < decomposed.length(); i++) {
      append(out, decomposed.charAt(i));
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /** Only the digits of a text. */
  public static String digits(String raw) {
    var out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      int digit = Character.digit(raw.charAt(i), 10);
      if (digit >= 0) {
        out.append((char) ('0' + digit));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String raw) {
    char before = ' ';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!word && (c != ' ' || before == ' ')) {
        return false;
      }
      before = c;
    }
    return raw.isEmpty() || before != ' ';
  }

  private static void append(StringBuilder out, char c) {
    if (Character.getType(c) == Character.NON_SPACING_MARK || isApostrophe(c)) {
      return;
    }
    switch (c) {
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'ø' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'þ' -> out.append("th");
      case 'ı' -> out.append('i');
      default -> {
        if (Character.isLetterOrDigit(c)) {
          out.append(Transliteration.of(c));
        } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
      }
    }
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '`' || c == 'ʼ';
  }
}
