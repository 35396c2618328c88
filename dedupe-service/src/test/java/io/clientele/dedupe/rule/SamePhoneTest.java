package io.clientele.dedupe.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.Phone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamePhoneTest {
  @ParameterizedTest(name = "{0} in {2} is {3}")
  @CsvSource({
    "+442079460695, , , +442079460695",
    "020 7946 0695, , GB, +442079460695",
    "020 7946 0695, +442079460695, , +442079460695",
    "+7 495 111 00 00, , , +74951110000",
    "84951110000, , RU, +74951110000",
  })
  void bringsEveryWayOfWritingToOneKey(String value, String e164, String country, String expected) {
    assertThat(SamePhone.keys(List.of(new Phone(value, e164, null)), country))
        .containsExactly(expected);
  }

  @ParameterizedTest(name = "{0} is no key")
  @CsvSource({"1234567890, GB", "000000, RU", "call me, US", "020 7946 0695,"})
  void takesNoKeyFromJunkAndFromWhatIsNoWholeNumber(String value, String country) {
    assertThat(SamePhone.keys(List.of(new Phone(value, null, null)), country)).isEmpty();
  }

  @Test
  void takesANumberEnteredTwiceOnce() {
    var twice =
        List.of(new Phone("a", "+442079460695", null), new Phone("b", "+442079460695", null));
    assertThat(SamePhone.keys(twice, null)).containsExactly("+442079460695");
  }
}
