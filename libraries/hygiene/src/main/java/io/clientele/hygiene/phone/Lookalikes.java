package io.clientele.hygiene.phone;

/** Letters that are typed or scanned in place of a digit. */
final class Lookalikes {
  private Lookalikes() {}

  /** The digit that a character looks like, else the character itself. */
  static char digit(char c) {
    return switch (c) {
      // Latin, Cyrillic and Greek letters o.
      case 'O', 'o', '\u041e', '\u043e', '\u039f', '\u03bf' -> '0';
      case 'l', 'I', '\u0406' -> '1';
      default -> c;
    };
  }

  /** Whether a letter stands for a digit: it looks like one and touches one. */
  static boolean standsForDigit(String text, int at) {
    return digit(text.charAt(at)) != text.charAt(at)
        && ((at > 0 && isDigit(text.charAt(at - 1)))
            || (at + 1 < text.length() && isDigit(text.charAt(at + 1))));
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(digit(c));
  }

  static String replaced(String text) {
    var digits = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      digits.append(digit(text.charAt(i)));
    }
    return digits.toString();
  }
}
