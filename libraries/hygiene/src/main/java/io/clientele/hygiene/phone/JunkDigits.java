package io.clientele.hygiene.phone;

/** Recognises digits that were typed to get past a form rather than to be called. */
final class JunkDigits {
  private static final int SHORTEST = 6;
  private static final int LONGEST_RUN = 8;
  private static final int TRAILING_ZEROS = 6;

  private JunkDigits() {}

  static boolean look(String text) {
    var digits = digits(text);
    return digits.length() >= SHORTEST
        && (digits.endsWith("0".repeat(TRAILING_ZEROS))
            || longestRun(digits, 1) >= Math.min(LONGEST_RUN, digits.length())
            || longestRun(digits, 9) >= Math.min(LONGEST_RUN, digits.length())
            || repeats(digits, 1)
            || (digits.length() >= LONGEST_RUN && (repeats(digits, 2) || repeats(digits, 3))));
  }

  /** The longest stretch in which each digit is the one before plus {@code step}, modulo ten. */
  private static int longestRun(String digits, int step) {
    var longest = 1;
    var run = 1;
    for (var i = 1; i < digits.length(); i++) {
      run = (digits.charAt(i - 1) - '0' + step) % 10 == digits.charAt(i) - '0' ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private static boolean repeats(String digits, int period) {
    for (var i = period; i < digits.length(); i++) {
      if (digits.charAt(i) != digits.charAt(i - period)) {
        return false;
      }
    }
    return true;
  }

  private static String digits(String text) {
    var digits = new StringBuilder();
    text.codePoints()
        .map(c -> Character.digit(c, 10))
        .filter(digit -> digit >= 0)
        .forEach(digits::append);
    return digits.toString();
  }
}
