package io.clientele.matching.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
  @Test
  void datesOfManyFormsBecomeOne() {
    assertThat(DateOrder.YEAR_FIRST.parse("1970-03-05")).isEqualTo("19700305");
    assertThat(DateOrder.YEAR_FIRST.parse("19700305")).isEqualTo("19700305");
    assertThat(DateOrder.DAY_FIRST.parse("5.3.1970")).isEqualTo("19700305");
    assertThat(DateOrder.MONTH_FIRST.parse("3/5/70")).isEqualTo("19700305");
    assertThat(DateOrder.DAY_FIRST.parse("5 March 1970")).isEqualTo("19700305");
    assertThat(DateOrder.YEAR_FIRST.parse("1970")).isEqualTo("19700000");
    assertThat(DateOrder.YEAR_FIRST.parse("soon")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1970-03-05T10:30:00Z | 19700305 | a moment is of a day",
        "March 5, 1970        | 19700305 | a named month says where the day is",
        "5th of March 1970    | 19700305 | as it is spoken",
        "5. März 1970         | 19700305 | German",
        "5 de marzo de 1970   | 19700305 | Spanish",
        "5 juillet 1970       | 19700705 | French",
        "03/1970              | 19700300 | the day is not known",
        "1970-03              | 19700300 | the day is not known",
        "3                    | ''       | a number is no date"
      })
  void datesAreReadWhateverOrderTheOthersAreIn(String written, String date, String why) {
    for (DateOrder order : DateOrder.values()) {
      assertThat(order.parse(written)).as(why).isEqualTo(date);
    }
  }

  @Test
  void aDayBeyondTwelveTellsTheOrder() {
    assertThat(DateOrder.of(List.of("01/02/2000", "03/25/2001"))).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(DateOrder.of(List.of("01/02/2000", "25/03/2001"))).isEqualTo(DateOrder.DAY_FIRST);
  }

  @Test
  void wordsThatSayNothingAreMissing() {
    assertThat(Forms.of(Kind.CITY, "N/A", DateOrder.YEAR_FIRST)).isEmpty();
    assertThat(Forms.of(Kind.PHONE, "0000000", DateOrder.YEAR_FIRST)).isEmpty();
    assertThat(Forms.of(Kind.PHONE, "(415) 555-0199 x12", DateOrder.YEAR_FIRST))
        .isEqualTo("4155550199");
  }

  @Test
  void streetsAreSpelledOut() {
    assertThat(Forms.of(Kind.STREET, "37 W. 47th St.", DateOrder.YEAR_FIRST))
        .isEqualTo("37 west 47th street");
  }
}
