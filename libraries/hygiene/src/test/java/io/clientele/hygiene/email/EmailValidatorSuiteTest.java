package io.clientele.hygiene.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the Python library email-validator, its normal forms included. */
class EmailValidatorSuiteTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void givesTheSameNormalForms(JsonNode row) {
    var entered = row.get(0).asText();
    var expected = row.get(1);
    var verdict = EmailJudge.shipped().judge(entered);
    assertThat(verdict.accepts(reading(entered))).as(verdict.toString()).isTrue();
    var mailbox = verdict.mailbox().orElseThrow();
    assertThat(mailbox.normalized()).isEqualTo(expected.get("normalized").asText());
    assertThat(mailbox.local()).isEqualTo(expected.get("local_part").asText());
    assertThat(mailbox.domain()).isEqualTo(expected.get("domain").asText());
    assertThat(mailbox.asciiDomain()).isEqualTo(expected.get("ascii_domain").asText());
    assertThat(mailbox.smtputf8()).isEqualTo(expected.get("smtputf8").asBoolean());
    assertThat(mailbox.ascii().orElse(null)).isEqualTo(expected.path("ascii_email").textValue());
  }

  static Stream<JsonNode> valid() {
    return rows("test_email_valid", "test_email_valid_intl_local_part");
  }

  private static Reading reading(String entered) {
    return entered.endsWith(">") ? Reading.HEADER : reading(entered.charAt(0) == '"');
  }

  private static Reading reading(boolean quoted) {
    return quoted ? Reading.SMTP : Reading.CONTACT;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quoted")
  void takesQuotesAwayWhereNoneAreNeeded(JsonNode row) {
    var verdict = EmailJudge.shipped().judge(row.get(0).asText());
    assertThat(verdict.accepts(Reading.CONTACT)).isFalse();
    assertThat(verdict.accepts(Reading.SMTP)).isTrue();
    assertThat(verdict.mailbox().orElseThrow().local()).isEqualTo(row.get(1).asText());
  }

  static Stream<JsonNode> quoted() {
    return rows("test_email_valid_only_if_quoted_local_part");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void refusesForAContactBase(String entered) {
    var verdict = EmailJudge.shipped().judge(entered);
    assertThat(verdict).isInstanceOf(EmailVerdict.Invalid.class);
    assertThat(verdict.accepts(Reading.CONTACT)).isFalse();
  }

  static Stream<String> invalid() {
    return Stream.concat(
        rows(
                "test_email_invalid_syntax",
                "test_email_invalid_syntax_strict",
                "test_email_invalid_reserved_domain")
            .map(row -> row.isArray() ? row.get(0).asText() : row.asText()),
        rows("test_email_unsafe_character").map(row -> row.get(0).asText() + "@example.com"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("international")
  void tellsWhatServersWithoutSmtputf8Refuse(String entered) {
    var mailbox = EmailJudge.shipped().judge(entered).mailbox().orElseThrow();
    assertThat(mailbox.smtputf8()).isTrue();
    assertThat(mailbox.ascii()).isEmpty();
  }

  static Stream<String> international() {
    return rows("test_email_invalid_character_smtputf8_off").map(row -> row.get(0).asText());
  }

  private static Stream<JsonNode> rows(String... tests) {
    var suite = Suites.json("email-validator/test_syntax.json");
    return Stream.of(tests).flatMap(t -> StreamSupport.stream(suite.get(t).spliterator(), false));
  }
}
