package io.clientele.hygiene.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PhoneNumbersTest {

  @ParameterizedTest(name = "{0} ({1}): {7}")
  @CsvFileSource(resources = "phones.csv", numLinesToSkip = 1, nullValues = "-")
  void bringsEveryWayOfWritingToOneNumber(
      String entered,
      @Nullable String region,
      @Nullable String areaCode,
      String e164,
      String standing,
      @Nullable String reasons,
      @Nullable String key,
      String why) {
    var verdict = PhoneNumbers.judge(entered, new PhoneContext(region, areaCode));
    assertThat(verdict.standing().code()).as(why).isEqualTo(standing);
    assertThat(codes(verdict)).as(why).isEqualTo(reasons == null ? "" : reasons);
    assertThat(verdict.duplicateKey().orElse(null)).as(why).isEqualTo(key);
    assertThat(((PhoneVerdict.Whole) verdict).e164()).as(why).isEqualTo(e164);
  }

  @ParameterizedTest(name = "{0} ({1}): {5}")
  @CsvFileSource(resources = "no-phones.csv", numLinesToSkip = 1, nullValues = "-")
  void saysWhyATextGivesNoNumber(
      @Nullable String entered,
      @Nullable String region,
      @Nullable String areaCode,
      String standing,
      String reasons,
      String why) {
    var verdict =
        PhoneNumbers.judge(entered == null ? "" : entered, new PhoneContext(region, areaCode));
    assertThat(verdict).as(why).isInstanceOf(PhoneVerdict.Unresolved.class);
    assertThat(verdict.standing().code()).as(why).isEqualTo(standing);
    assertThat(codes(verdict)).as(why).isEqualTo(reasons);
    assertThat(verdict.duplicateKey()).as(why).isEmpty();
  }

  @Test
  void keepsExtensionRegionAndTypeApart() {
    var verdict = PhoneNumbers.judge("020 7031 3000 ext. 42", PhoneContext.of("GB"));
    assertThat(verdict)
        .isEqualTo(
            new PhoneVerdict.Whole(
                "020 7031 3000 ext. 42",
                "+442070313000",
                "+44 20 7031 3000",
                "GB",
                PhoneType.FIXED_LINE,
                "42",
                PhoneStanding.VALID,
                List.of()));
  }

  @Test
  void callsAtMostOneInTwoHundredRandomNumbersJunk() {
    var random = new Random(7);
    var junk = 0;
    for (var i = 0; i < 100_000; i++) {
      if (JunkDigits.look("" + (2_000_000_000L + random.nextLong(7_999_999_999L)))) {
        junk++;
      }
    }
    assertThat(junk).isLessThan(500);
  }

  @Test
  void answersAnyByteSoup() {
    var random = new Random(20_261_122);
    var alphabet = "0123456789+-() ./x;=*#ext\0\r\nＡ０٣é\ud800\uffff";
    for (var i = 0; i < 30_000; i++) {
      var soup = new StringBuilder();
      for (var length = random.nextInt(i % 100 == 0 ? 400 : 16); length > 0; length--) {
        soup.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      var region = random.nextBoolean() ? "US" : soup.toString();
      var verdict = PhoneNumbers.judge(soup.toString(), new PhoneContext(region, "312"));
      assertThat(verdict.entered()).isEqualTo(soup.toString());
      verdict.duplicateKey().ifPresent(key -> assertThat(key).matches("\\+[0-9]{3,17}"));
    }
  }

  private static String codes(PhoneVerdict verdict) {
    return verdict.reasons().stream().map(PhoneReason::code).collect(Collectors.joining(" "));
  }
}
