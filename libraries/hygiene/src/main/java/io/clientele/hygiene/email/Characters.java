package io.clientele.hygiene.email;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;

/** Refuses what no written address holds: controls, spaces, lone surrogates, markup around it. */
final class Characters {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  private Characters() {}

  static void refuseUnlessText(String text, int index) {
    var c = text.charAt(index);
    if (c > ' ' && c < 0x7f) {
      refuseMarkup(text, index);
    } else if (!Character.isLowSurrogate(c) || index == 0 || !pairs(text, index)) {
      refuseUnlessLetter(text.codePointAt(index), index);
    }
  }

  /** Joiners shape words in Persian and Indic domains; IDNA judges them by what stands around. */
  static boolean isJoiner(int codePoint) {
    return codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
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

  private static boolean pairs(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index - 1));
  }

  private static void refuseMarkup(String text, int index) {
    switch (text.charAt(index)) {
      case '<', '>' -> throw new EmailRefusal(EmailFault.DISPLAY_NAME, index);
      case '"' -> throw new EmailRefusal(EmailFault.QUOTED, index);
      case '(', ')' -> throw new EmailRefusal(EmailFault.COMMENT, index);
      default -> {}
    }
  }

  private static void refuseUnlessLetter(int codePoint, int index) {
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
      default -> {}
    }
  }
}
