package io.clientele.hygiene.phone;

import java.util.List;

/** Recognises digits that were typed to get past a form rather than to be called. */
final class JunkDigits {
  private static final int SHORTEST = 6;
  private static final int LONGEST_RUN = 8;
  private static final String ZEROS = "000000";

  /** Ways to sweep a keypad row by row or column by column. */
  private static final List<String> SWEEPS =
      List.of(
          "147258369",
          "741852963",
          "369258147",
          "963852741",
          "789456123",
          "321654987",
          "123654789",
          "987456321",
          "159357");

  /** The middle column of a keypad. */
  private static final List<String> COLUMNS = List.of("2580", "0852");

  /** E.164 allows 15 digits; people add prefixes. */
  private static final int LONGEST_NUMBER = 18;

  private JunkDigits() {}

  /** Judges all digits of a text; where several numbers meet, runs mean nothing. */
  static boolean lookInText(String digits) {
    return digits.length() <= LONGEST_NUMBER
        ? look(digits)
        : repeats(digits, 1) || isRepeated(digits);
  }

  /** Judges the ASCII digits of one number, without its calling code if that is known. */
  static boolean look(String digits) {
    return digits.length() >= SHORTEST
        && (digits.endsWith(ZEROS)
            || hasRun(digits)
            || isRepeated(digits)
            || isStaircase(digits)
            || isSweep(digits));
  }

  /** A long stretch in order, or of one key held down to the end. */
  private static boolean hasRun(String digits) {
    var enough = Math.min(LONGEST_RUN, digits.length());
    var step = 0;
    var run = 1;
    for (var i = 1; i < digits.length(); i++) {
      var next = (digits.charAt(i) - digits.charAt(i - 1) + 10) % 10;
      run = next == step ? run + 1 : 2;
      step = next;
      if (run >= enough && (step == 1 || step == 9)) {
        return true;
      }
    }
    return run >= enough && step == 0;
  }

  private static boolean isRepeated(String digits) {
    return digits.length() >= LONGEST_RUN
        && (repeats(digits, 2)
            || repeats(digits, 3)
            || (repeats(digits, 4) && isWalk(digits.substring(0, 4)))
            || (repeats(digits, 5) && isWalk(digits.substring(0, 5))));
  }

  private static boolean repeats(String digits, int period) {
    for (var i = period; i < digits.length(); i++) {
      if (digits.charAt(i) != digits.charAt(i - period)) {
        return false;
      }
    }
    return true;
  }

  /** Neighbouring keys in a row or a column. */
  private static boolean isWalk(String unit) {
    return hasRun(unit) || COLUMNS.contains(unit);
  }

  /** Such as 111222333 and 1122334455: each key several times, then the next. */
  private static boolean isStaircase(String digits) {
    if (digits.length() < LONGEST_RUN || digits.charAt(0) != digits.charAt(1)) {
      return false;
    }
    for (var i = 1; i < digits.length(); i++) {
      var step = (digits.charAt(i) - digits.charAt(i - 1) + 10) % 10;
      var begins = step != 0;
      var alone = i + 1 == digits.length() || digits.charAt(i + 1) != digits.charAt(i);
      if (step > 1 || (begins && alone)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSweep(String digits) {
    if (digits.length() < SWEEPS.getFirst().length()) {
      return false;
    }
    for (var sweep : SWEEPS) {
      if (digits.contains(sweep)) {
        return true;
      }
    }
    return false;
  }
}
