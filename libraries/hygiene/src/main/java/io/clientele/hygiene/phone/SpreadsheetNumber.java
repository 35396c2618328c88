package io.clientele.hygiene.phone;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that a spreadsheet took for a quantity: {@code 442079460695.0} or {@code 4.42079E+11}.
 *
 * @param digits all digits, null if some were rounded away
 */
record SpreadsheetNumber(@Nullable String digits) {
  private static final Pattern EXPONENTIAL =
      Pattern.compile("\\s*[+']?(\\d)(?:[.,](\\d{1,17}))?E\\+?(\\d{1,2})\\s*");
  private static final Pattern DECIMAL = Pattern.compile("\\s*'?(\\d{7,15})[.,]0{1,2}\\s*");

  /** The number in a spreadsheet's format, or null when the text is none. */
  static @Nullable SpreadsheetNumber in(String text) {
    if (text.indexOf('.') < 0 && text.indexOf(',') < 0 && text.indexOf('E') < 0) {
      return null;
    }
    var exponential = EXPONENTIAL.matcher(text);
    if (exponential.matches()) {
      return exponential(
          exponential.group(1), exponential.group(2), Integer.parseInt(exponential.group(3)));
    }
    var decimal = DECIMAL.matcher(text);
    return decimal.matches() ? new SpreadsheetNumber(decimal.group(1)) : null;
  }

  private static SpreadsheetNumber exponential(
      String first, @Nullable String fraction, int exponent) {
    // Fewer digits than the exponent asks for: what stood there, zeros or not, nobody can tell.
    return fraction == null || fraction.length() < exponent
        ? new SpreadsheetNumber(null)
        : new SpreadsheetNumber(
            new BigDecimal(first + "." + fraction + "E" + exponent).toBigInteger().toString());
  }
}
