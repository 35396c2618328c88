package io.clientele.validation.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.Address;
import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.Phone;
import io.clientele.contracts.VerdictState.Recommendation;
import io.clientele.hygiene.contact.ContactJudge;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ContactJudgementTest {
  private static ContactJudgement judge(
      List<String> emails, List<Phone> phones, @Nullable String country) {
    var address = country == null ? null : new Address(null, null, null, null, null, country);
    return judge(null, null, emails, phones, address);
  }

  private static ContactJudgement judge(
      @Nullable String given,
      @Nullable String family,
      List<String> emails,
      List<Phone> phones,
      @Nullable Address address) {
    return ContactJudgement.of(
        new JudgedValues(given, family, null, emails, phones, address, null),
        ContactJudge.shipped());
  }

  @Test
  void judgesNamesAndAddressWithoutRepeatingThem() {
    var judged =
        judge(
            "ADA",
            "Lovelace",
            List.of("ada@example.org"),
            List.of(new Phone("020 7183 8750", "+442071838750", null)),
            new Address("12 St James's Square", null, "London", null, null, "GB"));

    assertThat(judged.fields())
        .extracting(FieldVerdict::field)
        .containsExactly("emails", "phones", "name", "address");
    assertThat(judged.fields().get(2))
        .isEqualTo(
            new FieldVerdict(
                "name", null, "untidy", FieldVerdict.State.FINAL, List.of("all-caps")));
    assertThat(judged.fields().get(3))
        .isEqualTo(
            new FieldVerdict(
                "address",
                null,
                "lacking",
                FieldVerdict.State.FINAL,
                List.of("postal-code-missing")));
    assertThat(judged.recommendation())
        .as("nobody cannot be reached")
        .isEqualTo(Recommendation.KEEP);
  }

  @Test
  void aNameTypedToFillTheFormKeepsTheContactInQuarantine() {
    assertThat(judge("asdf", "qwerty", List.of(), List.of(), null).recommendation())
        .isEqualTo(Recommendation.QUARANTINE);
    assertThat(judge("Anna", "Test", List.of(), List.of(), null).recommendation())
        .as("some people bear the name")
        .isEqualTo(Recommendation.KEEP);
    assertThat(judge("Acme", "GmbH", List.of(), List.of(), null).recommendation())
        .as("a company can be written to")
        .isEqualTo(Recommendation.KEEP);
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
        .containsExactly("emails", "emails", "phones", "address");
    assertThat(judged.recommendation()).isEqualTo(Recommendation.QUARANTINE);
  }

  @Test
  void aContactWithoutEmailAndPhoneIsKept() {
    assertThat(judge(List.of(), List.of(), null))
        .isEqualTo(new ContactJudgement(List.of(), Recommendation.KEEP));
  }
}
