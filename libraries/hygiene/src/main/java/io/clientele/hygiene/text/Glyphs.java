package io.clientele.hygiene.text;

/** Tells what a code point is when it is no ordinary letter, digit or punctuation. */
final class Glyphs {
  private static final int KEYCAP = 0x20e3;
  private static final int EMOJI_STYLE = 0xfe0f;
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  static final int ZERO_WIDTH_JOINER = 0x200d;
  // Signs of a trade mark, number and degree: no ornaments, though some have an emoji form.
  private static final String SIGNS = "\u00a9\u00ae\u2122\u00b0\u2116\u2120\u2117\u00a6";
  // Letters and spaces by their category, yet nothing is seen of them.
  private static final String BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5";

  private Glyphs() {}

  /** Whether it is an emoji or ornament; digits, # and * become one only before a keycap. */
  static boolean isOrnament(int codePoint) {
    if (codePoint < 0x80 || SIGNS.indexOf(codePoint) >= 0) {
      return false;
    }
    return Character.isEmoji(codePoint)
        || Character.isEmojiModifier(codePoint)
        || codePoint == KEYCAP
        || (Character.getType(codePoint) == Character.OTHER_SYMBOL
            && codePoint != 0xfffd
            && codePoint != 0x2800
            && !isAbbreviation(codePoint));
  }

  /** Whether it is a word in one sign, as ㈱ for a Japanese company. */
  private static boolean isAbbreviation(int codePoint) {
    return codePoint >= 0x3200 && codePoint <= 0x33ff;
  }

  /** Whether it changes the look of the emoji before it, or joins it with another. */
  static boolean belongsToEmoji(int codePoint) {
    return codePoint == EMOJI_STYLE
        || codePoint == ZERO_WIDTH_JOINER
        || codePoint == KEYCAP
        || (codePoint >= 0xe0020 && codePoint <= 0xe007f);
  }

  /** Whether the ASCII character at the index is drawn as a key: 1 and U+FE0F and U+20E3. */
  static boolean isKeycap(String text, int index) {
    var next = index + 1;
    if (next < text.length() && text.charAt(next) == EMOJI_STYLE) {
      next++;
    }
    return text.charAt(index) < 0x80 && next < text.length() && text.charAt(next) == KEYCAP;
  }

  static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
        || BLANK_LETTERS.indexOf(codePoint) >= 0;
  }

  /** Joiners shape words of Persian and Indic scripts, whose letters have no case. */
  static boolean isJoinerInWord(String text, int index) {
    var c = text.charAt(index);
    return (c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER)
        && index > 0
        && index + 1 < text.length()
        && isShaped(text.codePointBefore(index))
        && isShaped(text.codePointAt(index + 1));
  }

  private static boolean isShaped(int codePoint) {
    return codePoint >= 0x600
        && switch (Character.getType(codePoint)) {
          case Character.OTHER_LETTER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
  }

  /** Whether it stands for no character: a lone surrogate, unassigned or private code. */
  static boolean isBroken(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      default -> false;
    };
  }

  static boolean isBlank(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> (codePoint >= '\t' && codePoint <= '\r') || codePoint == 0x85;
    };
  }

  /**
   * Whether it is a letter or digit in disguise: full-width, circled or mathematical Latin,
   * katakana of half width.
   */
  static boolean isStyled(int codePoint) {
    return (codePoint >= 0xff01 && codePoint <= 0xff5e)
        || (codePoint >= 0xff66 && codePoint <= 0xff9f)
        || (codePoint >= 0x24b6 && codePoint <= 0x24e9)
        || (codePoint >= 0x1d400 && codePoint <= 0x1d7ff)
        || (codePoint >= 0x1f130 && codePoint <= 0x1f149);
  }
}
