package io.clientele.hygiene.name;

import io.clientele.hygiene.text.Draft;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.TextReason;

/** Takes away punctuation that belongs to no name: commas and dashes at its ends, lone ones. */
final class Punctuation {
  private static final String STRAY_IN_TEXT = ",;:*=~|/\\_^-\u2013\u2014\u00b7\u2022";
  private static final String STRAY_IN_NAMES = STRAY_IN_TEXT + "!?+#";
  private static final int LONGEST_ABBREVIATION = 4;

  private Punctuation() {}

  /** Tidies the name of a person. */
  static void ofPerson(Draft draft, Field field) {
    var text = draft.get(field);
    if (text.indexOf('`') >= 0 || text.indexOf('\u00b4') >= 0) {
      draft.offer(field, text.replace('`', '\'').replace('\u00b4', '\''), TextReason.APOSTROPHE);
    }
    draft.offer(
        field, inside(ends(draft.get(field), STRAY_IN_NAMES)), TextReason.STRAY_PUNCTUATION);
  }

  /** Tidies the ends of a company's name or a job title: Yahoo! and C++ keep theirs. */
  static void around(Draft draft, Field field) {
    draft.offer(field, ends(draft.get(field), STRAY_IN_TEXT), TextReason.STRAY_PUNCTUATION);
  }

  private static String ends(String text, String stray) {
    var from = 0;
    var to = text.length();
    while (from < to && isStrayAtStart(text, from, stray)) {
      from++;
    }
    while (to > from && isStrayAtEnd(text, from, to, stray)) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isStrayAtStart(String text, int at, String stray) {
    var c = text.charAt(at);
    return c == ' '
        || c == '.'
        || c == ')'
        || (c == '"' && isLone(text, c))
        || stray.indexOf(c) >= 0;
  }

  private static boolean isStrayAtEnd(String text, int from, int to, String stray) {
    var c = text.charAt(to - 1);
    return switch (c) {
      case ' ' -> true;
      case '.' -> !endsAbbreviation(text, from, to);
      case '(' -> true;
      case '"' -> isLone(text, c);
      default -> stray.indexOf(c) >= 0;
    };
  }

  private static boolean isLone(String text, char c) {
    return text.indexOf(c) == text.lastIndexOf(c);
  }

  /** Jr. and J. keep their dots; Lovelace. and J.. do not. */
  private static boolean endsAbbreviation(String text, int from, int to) {
    var start = Math.max(from, text.lastIndexOf(' ', to - 1) + 1);
    var length = to - 1 - start;
    return length > 0
        && text.charAt(to - 2) != '.'
        && (length <= LONGEST_ABBREVIATION || text.lastIndexOf('.', to - 2) >= start);
  }

  /** Without blanks before a comma, around a hyphen and doubled marks. */
  private static String inside(String text) {
    var out = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var last = out.isEmpty() ? 0 : out.charAt(out.length() - 1);
      if (isMark(c) && last == ' ') {
        out.setLength(out.length() - 1);
        last = out.isEmpty() ? 0 : out.charAt(out.length() - 1);
      }
      if (!(isMark(c) && last == c) && !(c == ' ' && last == '-')) {
        out.append(c);
        if (c == ',' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
          out.append(' ');
        }
      }
    }
    return out.toString();
  }

  private static boolean isMark(char c) {
    return c == ',' || c == '-';
  }
}
