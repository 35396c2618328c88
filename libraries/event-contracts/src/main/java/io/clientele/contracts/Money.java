package io.clientele.contracts;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/** An amount of money as a decimal string, so that no reader rounds it. */
public record Money(String amount, String currency) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public Money {
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(currency, "currency");
  }

  /** Money from a count of the currency's smallest unit: 1250 EUR is "12.50". */
  public static Money ofMinor(long minor, String currency) {
    return new Money(BigDecimal.valueOf(minor, digits(currency)).toPlainString(), currency);
  }

  /** How many of the currency's smallest unit this is; a fraction of one is an error. */
  public long minor() {
    return new BigDecimal(amount).movePointRight(digits(currency)).longValueExact();
  }

  private static int digits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
