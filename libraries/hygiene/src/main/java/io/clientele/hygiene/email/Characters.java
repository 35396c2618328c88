package io.clientele.hygiene.email;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;

/** Which characters words of an address are made of (RFC 5322 §3.2.3, RFC 6532 §3.2). */
final class Characters {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int BLANK_OF_BRAILLE = 0x2800;
  // What stands where an object or a character was lost.
  private static final int OBJECT_REPLACED = 0xfffc;
  private static final int CHARACTER_REPLACED = 0xfffd;
  private static final int FIRST_PICTURE = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;
  // RFC 5892 §2.6: what is allowed in labels without being a letter or digit.
  private static final String EXCEPTIONS = "\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u3007\u30fb";
  private static final boolean[] ATEXT = new boolean[0x80];

  static {
    for (var c = '0'; c <= 'z'; c++) {
      ATEXT[c] = Character.isLetterOrDigit(c);
    }
    "!#$%&'*+-/=?^_`{|}~".chars().forEach(c -> ATEXT[c] = true);
  }

  private Characters() {}

  /** Whether an atom holds the ASCII character. */
  static boolean isAtext(char c) {
    return c < 0x80 && ATEXT[c];
  }

  /** Whether the text needs no quotes before the @: atoms with single dots between them. */
  static boolean isDotAtom(String text) {
    var dot = true;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '.' ? dot : c < 0x80 && !ATEXT[c]) {
        return false;
      }
      dot = c == '.';
    }
    return !dot;
  }

  /** The first character beyond {@link #isDotAtom}, dots aside; -1 if there is none. */
  static int firstForeign(String text) {
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < 0x80 && !ATEXT[c] && c != '.') {
        return i;
      }
    }
    return -1;
  }

  /** Whether the character is a control of ASCII or the picture of one. */
  static boolean isControl(char c) {
    var shown = shown(c);
    return shown < ' ' || shown == 0x7f;
  }

  /** Whether the character is NUL or the picture of it. */
  static boolean isNul(char c) {
    return shown(c) == 0;
  }

  // Programs that print controls as pictures leave them behind where a control was.
  private static int shown(char c) {
    if (c >= FIRST_PICTURE && c < FIRST_PICTURE + ' ') {
      return c - FIRST_PICTURE;
    }
    return c == PICTURE_OF_DELETE ? 0x7f : c;
  }

  /** Whether the character is a quotation mark that a word processor puts around a word. */
  static boolean isTypographicQuote(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.INITIAL_PUNCTUATION, UCharacterCategory.FINAL_PUNCTUATION -> true;
      default -> codePoint == 0x201a || codePoint == 0x201e;
    };
  }

  /** Joiners shape words in Persian and Indic domains; IDNA judges them by what stands around. */
  static boolean isJoiner(int codePoint) {
    return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
  }

  /** Whether nothing is drawn for the character although text may hold it, joiners aside. */
  static boolean isInvisible(int codePoint) {
    return codePoint == BLANK_OF_BRAILLE
        || (!isJoiner(codePoint)
            && UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
  }

  static boolean isMark(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Whether a mark stands at the beginning or after a dot. */
  static boolean hasLeadingMark(String text) {
    for (var i = 0; i < text.length(); i++) {
      if ((i == 0 || text.charAt(i - 1) == '.') && isMark(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The first character that no label holds (RFC 5892 §2); -1 if there is none. */
  static int firstSymbol(String domain) {
    for (var i = 0; i < domain.length(); ) {
      var codePoint = domain.codePointAt(i);
      if (codePoint >= 0x80 && !isLabelLetter(codePoint)) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return -1;
  }

  private static boolean isLabelLetter(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.OTHER_LETTER,
          UCharacterCategory.MODIFIER_LETTER,
          UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK,
          UCharacterCategory.DECIMAL_DIGIT_NUMBER ->
          true;
      default -> isJoiner(codePoint) || EXCEPTIONS.indexOf(codePoint) >= 0;
    };
  }

  /** Refuses what no written text holds: controls, wide spaces, lone surrogates, unassigned. */
  static void refuseUnlessText(String text, int index) {
    var codePoint = text.codePointAt(index);
    switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.CONTROL ->
          throw new EmailRefusal(EmailFault.CONTROL_CHARACTER, index);
      case UCharacterCategory.FORMAT -> {
        if (!isJoiner(codePoint)) {
          throw new EmailRefusal(EmailFault.CONTROL_CHARACTER, index);
        }
      }
      case UCharacterCategory.SPACE_SEPARATOR,
          UCharacterCategory.LINE_SEPARATOR,
          UCharacterCategory.PARAGRAPH_SEPARATOR ->
          throw new EmailRefusal(EmailFault.SPACE, index);
      case UCharacterCategory.UNASSIGNED,
          UCharacterCategory.SURROGATE,
          UCharacterCategory.PRIVATE_USE ->
          throw new EmailRefusal(EmailFault.UNASSIGNED_CHARACTER, index);
      default -> {
        if (codePoint == OBJECT_REPLACED || codePoint == CHARACTER_REPLACED) {
          throw new EmailRefusal(EmailFault.UNASSIGNED_CHARACTER, index);
        }
      }
    }
  }
}
