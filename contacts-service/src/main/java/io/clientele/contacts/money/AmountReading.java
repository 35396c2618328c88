package io.clientele.contacts.money;

import io.clientele.contracts.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an amount and a currency, as somebody wrote them, mean. */
public sealed interface AmountReading {

  /** So many of the currency's smallest unit. */
  record Amount(long minor, String currency) implements AmountReading {
    /** The amount as it is shown and published. */
    public Money money() {
      return Money.ofMinor(minor, currency);
    }
  }

  /**
   * No amount.
   *
   * @param part which of the two is at fault: "amount" or "currency"
   * @param sentence tells how to write it
   */
  record Unreadable(String part, String sentence) implements AmountReading {}

  /** A decimal number with a point, such as 12.50 or -3; no exponent, no thousands marks. */
  Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,10})?");

  /** Digits in groups of three, as spreadsheets show them. */
  Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d{1,10})?");

  /** Reads an amount exactly: nothing is rounded. */
  static AmountReading read(@Nullable String amount, @Nullable String currency) {
    var unit = currency(currency);
    if (unit == null || unit.getDefaultFractionDigits() < 0) {
      return new Unreadable("currency", "Give the currency as its ISO 4217 code, such as EUR.");
    }
    if (amount == null || !DECIMAL.matcher(amount).matches()) {
      return new Unreadable("amount", "Write the amount as a decimal number such as \"12.50\".");
    }
    var digits = unit.getDefaultFractionDigits();
    var minor = new BigDecimal(amount).movePointRight(digits).stripTrailingZeros();
    if (minor.scale() > 0) {
      return new Unreadable(
          "amount", "%s has %d decimals: give no more.".formatted(unit.getCurrencyCode(), digits));
    }
    return minor.precision() - minor.scale() > 18
        ? new Unreadable("amount", "The amount is too large.")
        : new Amount(minor.longValueExact(), unit.getCurrencyCode());
  }

  /** Reads money as the API takes it. */
  static AmountReading read(Money money) {
    return read(money.amount(), money.currency());
  }

  /** Reads an amount as files have it: with blanks and thousands marks. */
  static AmountReading readLoosely(String amount, @Nullable String currency) {
    var text = amount.strip();
    return read(GROUPED.matcher(text).matches() ? text.replace(",", "") : text, currency);
  }

  private static @Nullable Currency currency(@Nullable String code) {
    try {
      return code == null ? null : Currency.getInstance(code.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
