package io.clientele.contacts.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountReadingTest {
  @ParameterizedTest(name = "{0} {1} is {2} of the smallest unit: {3}")
  @CsvSource({
    "12.50, EUR, 1250, two decimals",
    "12.5, EUR, 1250, a decimal may be left out",
    "12.500, eur, 1250, trailing zeros and case do not matter",
    "1054, USD, 105400, whole amounts",
    "-3.10, USD, -310, a refund is negative",
    "980, JPY, 980, yen have no smaller unit",
    "1.234, BHD, 1234, dinars have three decimals",
    "0, USD, 0, lost deals are worth nothing",
  })
  void readsAmountsExactly(String amount, String currency, long minor, String why) {
    assertThat(AmountReading.read(amount, currency))
        .as(why)
        .isInstanceOfSatisfying(
            AmountReading.Amount.class, read -> assertThat(read.minor()).isEqualTo(minor));
  }

  @ParameterizedTest(name = "{0} {1} is refused at its {2}: {3}")
  @CsvSource({
    "12.505, EUR, amount, half a cent would have to be rounded",
    "9.5, JPY, amount, there is no half yen",
    "'1,054.00', USD, amount, a comma means something else elsewhere",
    "1e9, USD, amount, an exponent is no price",
    "12.50, EURO, currency, no ISO code",
    "12.50, XAU, currency, gold has no smallest unit",
    "999999999999999999, USD, amount, more than anybody owns",
    "NaN, USD, amount, not a number",
  })
  void refusesWhatIsNoExactAmount(String amount, String currency, String part, String why) {
    assertThat(AmountReading.read(amount, currency))
        .as(why)
        .isInstanceOfSatisfying(
            AmountReading.Unreadable.class, wrong -> assertThat(wrong.part()).isEqualTo(part));
  }

  @ParameterizedTest
  @CsvSource({"'1,054.00', 105400", "' 2,500,000 ', 250000000", "17, 1700"})
  void understandsTheThousandsMarksOfSpreadsheets(String amount, long minor) {
    assertThat(AmountReading.readLoosely(amount, "USD"))
        .isEqualTo(new AmountReading.Amount(minor, "USD"));
  }
}
