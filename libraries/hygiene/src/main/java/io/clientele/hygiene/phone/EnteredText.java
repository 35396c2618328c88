package io.clientele.hygiene.phone;

/** What can be seen of a text before it is read as a number. */
final class EnteredText {
  private static final char FULL_WIDTH_PLUS = '\uff0b';
  // Small, raised, lowered and heavy.
  private static final String OTHER_PLUSES = "\ufe62\u207a\u208a\u2795";

  private final String original;
  private final String text;
  private final boolean international;
  private final int digitCount;
  private final int letterCount;
  private final int lookalikes;

  EnteredText(String original) {
    this.original = original;
    var plain = plain(original);
    var plus = false;
    var digits = 0;
    var letters = 0;
    var alike = 0;
    for (var i = 0; i < plain.length(); i++) {
      var c = plain.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (isPlus(c)) {
        plus |= digits == 0;
      } else if (c > ' ') {
        digits += Character.isDigit(c) ? 1 : 0;
        letters += Character.isLetter(c) ? 1 : 0;
        alike += Lookalikes.standsForDigit(plain, i) ? 1 : 0;
      }
    }
    this.text = letters > 0 ? ExtensionWords.usual(plain) : plain;
    this.international = plus;
    this.digitCount = digits;
    this.letterCount = letters;
    this.lookalikes = alike;
  }

  /** With blanks of one width and one kind of plus; lines stay lines. */
  private static String plain(String text) {
    StringBuilder plain = null;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var meant = c < 0x80 && c != '\t' ? c : plain(c);
      if (meant != c) {
        plain = plain == null ? new StringBuilder(text) : plain;
        plain.setCharAt(i, meant);
      }
    }
    return plain == null ? text : plain.toString();
  }

  private static char plain(char c) {
    if (c == '\t' || Character.getType(c) == Character.SPACE_SEPARATOR) {
      return ' ';
    }
    return OTHER_PLUSES.indexOf(c) >= 0 ? '+' : c;
  }

  private static boolean isPlus(char c) {
    return c == '+' || c == FULL_WIDTH_PLUS;
  }

  /** What was given, unchanged. */
  String original() {
    return original;
  }

  /** What is read. */
  String text() {
    return text;
  }

  /** Whether a + stands before the first digit. */
  boolean isInternational() {
    return international;
  }

  int digitCount() {
    return digitCount;
  }

  boolean hasLetters() {
    return letterCount > 0;
  }

  /** Whether there are letters and all of them look like digits. */
  boolean hasOnlyLookalikes() {
    return lookalikes > 0 && lookalikes == letterCount && digitCount > letterCount;
  }

  /** All digits of any script, as ASCII. */
  String digits() {
    var digits = new StringBuilder(digitCount);
    for (var i = 0; i < text.length(); i++) {
      var digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      }
    }
    return digits.toString();
  }

  /** The text from its n-th digit on, counted from 0; empty when it has no more digits. */
  String from(int n) {
    var seen = 0;
    for (var i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i)) && seen++ == n) {
        return text.substring(i);
      }
    }
    return "";
  }

  /** Whether this digit comes first and something stands between it and the next. */
  boolean startsApart(char first) {
    for (var i = 0; i + 1 < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return text.charAt(i) == first && !Character.isDigit(text.charAt(i + 1));
      }
    }
    return false;
  }
}
