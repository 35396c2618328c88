package io.clientele.hygiene.name;

import io.clientele.hygiene.text.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * Recognises ordinary Latin and Russian names without building anything but their words. It only
 * ever accepts; whatever it is not sure of goes to the rules that explain.
 */
final class CleanScan {
  private static final int LONGEST = 40;
  private static final int NOTABLE =
      NameLists.HONORIFIC
          | NameLists.SUFFIX
          | NameLists.SUFFIX_AFTER_COMMA
          | NameLists.TEST
          | NameLists.MAYBE_TEST
          | NameLists.ENDS_TEST
          | NameLists.LEGAL_FORM;

  private final NameLists lists;

  CleanScan(NameLists lists) {
    this.lists = lists;
  }

  /** Whether nothing is to be said about this given and family name. */
  boolean accepts(@Nullable String given, @Nullable String family) {
    return given != null
        && family != null
        && !given.isEmpty()
        && !family.isEmpty()
        && isOrdinary(given, false)
        && isOrdinary(family, true)
        && !repeats(given, family)
        && !lists.hasFirst(family, NameLists.GIVEN);
  }

  private static boolean repeats(String given, String family) {
    return given.length() > family.length()
        ? given.regionMatches(true, given.length() - family.length(), family, 0, family.length())
        : given.length() < family.length()
            && family.regionMatches(true, 0, given, 0, given.length());
  }

  private boolean isOrdinary(String text, boolean family) {
    if (text.length() > LONGEST) {
      return false;
    }
    var start = 0;
    for (var i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        if (!isWord(text, start, i, family)) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  private boolean isWord(String text, int from, int to, boolean family) {
    var inside = family && to < text.length();
    if (!family && from > 0 && to > from && isInitial(text, from, to)) {
      return true;
    }
    if (to - from < 2) {
      return false;
    }
    var known = lists.bits(text, from, to);
    if (inside && (known & NameLists.PARTICLE) != 0 && isSmall(text, from, to)) {
      return true;
    }
    return (known & NOTABLE) == 0
        && isCapital(text.charAt(from))
        && isLetter(text.charAt(from), ' ')
        && hasOrdinaryLetters(text, from, to);
  }

  /** The F. of Mary F., with its dot or without. */
  private static boolean isInitial(String text, int from, int to) {
    var c = text.charAt(from);
    return c >= 'A'
        && c <= 'Z'
        && (to - from == 1 || (to - from == 2 && text.charAt(from + 1) == '.'));
  }

  private boolean hasOrdinaryLetters(String text, int from, int to) {
    var small = 0;
    var neighbours = 0;
    var same = 0;
    var before = text.charAt(from);
    var russian = isRussian(before);
    for (var i = from + 1; i < to; i++) {
      var c = text.charAt(i);
      if (isLetter(c, before) && isRussian(c) == russian) {
        small += isCapital(c) ? 0 : 1;
        neighbours += lists.runs().areNeighbours(before, c) ? 1 : 0;
        same += Character.toLowerCase(before) == Character.toLowerCase(c) ? 1 : 0;
      } else if ((c != '-' && c != '\'') || i + 1 == to || isMark(before)) {
        return false;
      }
      before = c;
    }
    return small > 0 && same < 2 && neighbours * 2 < to - from - 1;
  }

  private static boolean isMark(char c) {
    return c == '-' || c == '\'';
  }

  private static boolean isSmall(String text, int from, int to) {
    for (var i = from; i < to; i++) {
      if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static boolean isCapital(char c) {
    return c < 0x80 ? (c >= 'A' && c <= 'Z') : Character.isUpperCase(c);
  }

  private static boolean isRussian(char c) {
    return c >= '\u0400';
  }

  private static boolean isLetter(char c, char before) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Tidy.isPlainLetter(c, before);
  }
}
