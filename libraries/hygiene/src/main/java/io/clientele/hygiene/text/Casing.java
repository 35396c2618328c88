package io.clientele.hygiene.text;

import com.ibm.icu.lang.UCharacter;

/** Which case the letters of a text are in; letters of scripts without case do not count. */
public enum Casing {
  /** No letter that has case. */
  NONE,
  /** Capital letters only, at least two. */
  CAPITALS,
  /** Small letters only. */
  SMALL,
  /** A small letter followed by capitals only, at least two. */
  INVERTED,
  /** A single capital, or capital and small letters as in ordinary text. */
  MIXED;

  /** The casing of a text, or of one word. */
  public static Casing of(CharSequence text) {
    var capitals = 0;
    var small = 0;
    var firstSmall = false;
    for (var i = 0; i < text.length(); ) {
      var codePoint = Character.codePointAt(text, i);
      if (Character.isUpperCase(codePoint)) {
        capitals++;
      } else if (isSmall(codePoint)) {
        firstSmall |= capitals + small == 0;
        small++;
      }
      i += Character.charCount(codePoint);
    }
    if (small == 0) {
      return capitals > 1 ? CAPITALS : capitals == 0 ? NONE : MIXED;
    }
    if (capitals == 0) {
      return SMALL;
    }
    return firstSmall && small == 1 && capitals > 1 ? INVERTED : MIXED;
  }

  // Georgian has small letters that never become capital at the beginning of a word.
  private static boolean isSmall(int codePoint) {
    return codePoint < 0x80
        ? codePoint >= 'a' && codePoint <= 'z'
        : Character.isLowerCase(codePoint) && UCharacter.toTitleCase(codePoint) != codePoint;
  }
}
