package io.clientele.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  @ParameterizedTest(name = "{3}")
  @CsvSource(
      textBlock =
          """
          1250,  EUR, 12.50,  two digits
          -3000, JPY, -3000,  none
          1005,  KWD, 1.005,  three
          7,     USD, 0.07,   less than one
          """)
  void isACountOfTheSmallestUnit(long minor, String currency, String amount, String because) {
    var money = Money.ofMinor(minor, currency);

    assertThat(money).as(because).isEqualTo(new Money(amount, currency));
    assertThat(money.minor()).isEqualTo(minor);
  }

  @Test
  void mayBeWrittenWithFewerDigits() {
    assertThat(new Money("12.5", "EUR").minor()).isEqualTo(1250);
  }

  @Test
  void isNeverRounded() {
    assertThatThrownBy(() -> new Money("12.505", "EUR").minor())
        .isInstanceOf(ArithmeticException.class);
  }
}
