package io.clientele.hygiene.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.hygiene.text.Escapes;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One table for each question; the last column says why. */
class PhoneJudgeTest {

  @ParameterizedTest(name = "{0} ({1}): {6}")
  @CsvFileSource(resources = "phones.csv", numLinesToSkip = 1, nullValues = "-")
  void bringsEveryWayOfWritingToOneNumber(
      String entered,
      @Nullable String hints,
      String e164,
      String standing,
      @Nullable String reasons,
      @Nullable String key,
      String why) {
    var verdict = judge(Escapes.read(entered), hints);
    assertThat(verdict.standing().code()).as(why).isEqualTo(standing);
    assertThat(reasons(verdict)).as(why).isEqualTo(orEmpty(reasons));
    assertThat(verdict.duplicateKey().orElse(null)).as(why).isEqualTo(key);
    assertThat(((PhoneVerdict.Whole) verdict).e164()).as(why).isEqualTo(e164);
  }

  @ParameterizedTest(name = "{0} ({1}): {5}")
  @CsvFileSource(resources = "regions.csv", numLinesToSkip = 1, nullValues = "-")
  void saysWhichHintDecided(
      String entered,
      @Nullable String hints,
      @Nullable String e164,
      @Nullable String decidedBy,
      @Nullable String candidates,
      String why) {
    switch (judge(entered, hints)) {
      case PhoneVerdict.Whole whole -> {
        assertThat(whole.e164()).as(why).isEqualTo(e164);
        assertThat(whole.decidedBy().code()).as(why).isEqualTo(decidedBy);
      }
      case PhoneVerdict.Unresolved open -> {
        assertThat(e164).as(why).isNull();
        assertThat(open.standing()).as(why).isEqualTo(PhoneStanding.UNKNOWN);
        assertThat(String.join(" ", open.candidates())).as(why).isEqualTo(candidates);
      }
    }
  }

  @ParameterizedTest(name = "{0} ({1}): {4}")
  @CsvFileSource(resources = "no-phones.csv", numLinesToSkip = 1, nullValues = "-")
  void saysWhyATextGivesNoNumber(
      @Nullable String entered,
      @Nullable String hints,
      String standing,
      String reasons,
      String why) {
    var verdict = judge(orEmpty(entered), hints);
    assertThat(verdict).as(why).isInstanceOf(PhoneVerdict.Unresolved.class);
    assertThat(verdict.standing().code()).as(why).isEqualTo(standing);
    assertThat(reasons(verdict)).as(why).isEqualTo(reasons);
    assertThat(verdict.fixes()).as(why).isEmpty();
    assertThat(verdict.duplicateKey()).as(why).isEmpty();
  }

  @ParameterizedTest(name = "{0} ({1}): {5}")
  @CsvFileSource(resources = "repairs.csv", numLinesToSkip = 1, nullValues = "-")
  void offersWhatWasMeantWithItsReason(
      String entered,
      @Nullable String hints,
      String standing,
      String reasons,
      String fixes,
      String why) {
    var verdict = judge(Escapes.read(entered), hints);
    assertThat(verdict.standing().code()).as(why).isEqualTo(standing);
    assertThat(reasons(verdict)).as(why).isEqualTo(reasons);
    assertThat(verdict.fixes().stream().map(PhoneFix::e164).collect(Collectors.joining(" ")))
        .as(why)
        .isEqualTo(fixes);
    assertThat(verdict.fixes())
        .as("the first reason is that of the first fix")
        .extracting(PhoneFix::reason)
        .contains(verdict.reasons().getFirst());
  }

  @ParameterizedTest(name = "{0} ({1}): {4}")
  @CsvFileSource(resources = "extensions.csv", numLinesToSkip = 1, nullValues = "-")
  void keepsExtensionsApart(
      String entered, @Nullable String hints, String extension, String link, String why) {
    var whole = (PhoneVerdict.Whole) judge(entered, hints);
    assertThat(whole.extension()).as(why).isEqualTo(extension);
    assertThat(whole.rfc3966()).as(why).isEqualTo(link);
    assertThat(whole.duplicateKey()).as(why).contains(whole.e164());
    assertThat(whole.e164() + whole.international() + whole.national())
        .as("no other form holds it")
        .doesNotContain("ext");
  }

  @Test
  void showsEveryFormOfANumber() {
    var whole = (PhoneVerdict.Whole) judge("0044 7400 123 456", "GB");
    assertThat(whole.entered()).isEqualTo("0044 7400 123 456");
    assertThat(whole.e164()).isEqualTo("+447400123456");
    assertThat(whole.international()).isEqualTo("+44 7400 123456");
    assertThat(whole.national()).isEqualTo("07400 123456");
    assertThat(whole.rfc3966()).isEqualTo("tel:+44-7400-123456");
    assertThat(whole.region()).isEqualTo("GB");
    assertThat(whole.type()).isEqualTo(PhoneType.MOBILE);
    assertThat(whole.carrier()).contains("Three");
    assertThat(whole.metadataVersion()).matches("\\d+\\.\\d+\\.\\d+\\+[0-9-]+\\.[0-9a-f]+");
  }

  @Test
  void knowsNoCarrierOfALandline() {
    assertThat(((PhoneVerdict.Whole) judge("020 7031 3000", "GB")).carrier()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {251, 100_000})
  void readsNoMoreThanThePhoneLibraryDoes(int length) {
    var verdict = judge("+442070313000" + " ".repeat(length - 13), null);
    assertThat(verdict.reasons()).containsExactly(PhoneReason.TOO_LONG);
  }

  static PhoneVerdict judge(String entered, @Nullable String hints) {
    return PhoneJudge.shipped().judge(entered, Hints.of(hints));
  }

  private static String reasons(PhoneVerdict verdict) {
    return verdict.reasons().stream().map(PhoneReason::code).collect(Collectors.joining(" "));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
