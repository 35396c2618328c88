package io.clientele.validation.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.Email;
import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.Phone;
import io.clientele.contracts.VerdictState.Recommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ContactJudgementTest {
  private static ContactJudgement judge(
      List<String> emails, List<Phone> phones, @Nullable String country) {
    return ContactJudgement.of(
        emails.stream().map(email -> new Email(email, null, false)).toList(), phones, country);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "emails.csv", useHeadersInDisplayName = true)
  void judgesEmails(
      String address,
      String verdict,
      String state,
      String reasons,
      Recommendation recommendation,
      String why) {
    var judged = judge(List.of(address), List.of(), null);

    assertThat(judged.fields().getFirst())
        .as(why)
        .isEqualTo(
            new FieldVerdict(
                "emails",
                address,
                verdict,
                FieldVerdict.State.valueOf(state),
                List.of(reasons.split(" ", -1))));
    assertThat(judged.recommendation()).as(why).isEqualTo(recommendation);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvFileSource(resources = "phones.csv", useHeadersInDisplayName = true)
  void judgesPhones(
      String entered,
      @Nullable String e164,
      @Nullable String country,
      String value,
      String verdict,
      @Nullable String reasons,
      Recommendation recommendation,
      String why) {
    var judged = judge(List.of(), List.of(new Phone(entered, e164, null)), country);

    assertThat(judged.fields().getFirst())
        .as(why)
        .isEqualTo(
            new FieldVerdict(
                "phones",
                value,
                verdict,
                FieldVerdict.State.FINAL,
                reasons == null ? List.of() : List.of(reasons.split(" ", -1))));
    assertThat(judged.recommendation()).as(why).isEqualTo(recommendation);
  }

  @Test
  void oneBadValueAmongGoodOnesIsEnough() {
    var judged =
        judge(
            List.of("ada@example.org", "ada@@example.org"),
            List.of(new Phone("020 7183 8750", "+442071838750", null)),
            "GB");

    assertThat(judged.fields())
        .extracting(FieldVerdict::field)
        .containsExactly("emails", "emails", "phones");
    assertThat(judged.recommendation()).isEqualTo(Recommendation.QUARANTINE);
  }

  @Test
  void aContactWithoutEmailAndPhoneIsKept() {
    assertThat(judge(List.of(), List.of(), null))
        .isEqualTo(new ContactJudgement(List.of(), Recommendation.KEEP));
  }
}
