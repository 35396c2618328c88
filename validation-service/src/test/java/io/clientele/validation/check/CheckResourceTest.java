package io.clientele.validation.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CheckResourceTest {
  private static final String NDJSON = "application/x-ndjson";

  private static ValidatableResponse judge(String what, String body) {
    return given()
        .header("Authorization", Tokens.bearer("sales"))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/validation/" + what)
        .then();
  }

  private static String batch(String lines) {
    var binary =
        RestAssuredConfig.config()
            .encoderConfig(
                EncoderConfig.encoderConfig().encodeContentTypeAs(NDJSON, ContentType.BINARY));
    return given()
        .config(binary)
        .header("Authorization", Tokens.bearer("steward"))
        .contentType(NDJSON)
        .body(lines.getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/validation/batch")
        .then()
        .statusCode(200)
        .contentType(NDJSON)
        .extract()
        .asString();
  }

  @Test
  void aCorrectAddressIsUnknownUntilItsDomainIsChecked() {
    judge("email", "{\"address\": \"Ada@Bücher.example\"}")
        .statusCode(200)
        .body("normalized", equalTo("Ada@bücher.example"))
        .body("ascii", equalTo("Ada@xn--bcher-kva.example"))
        .body("verdict", equalTo("unknown"))
        .body("state", equalTo("pending"))
        .body("reasons", contains("domain-not-checked"));
  }

  @Test
  void aWrongAddressIsDiagnosedWhereItIsWrong() {
    judge("email", "{\"address\": \"ada@@example.org\"}")
        .statusCode(200)
        .body("verdict", equalTo("undeliverable"))
        .body("state", equalTo("final"))
        .body("reasons", contains("syntax", "several-at"))
        .body("position", equalTo(4))
        .body("normalized", nullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "020 7183 8750, GB, +442071838750, valid",
    "8 495 111-00-00, RU, +74951110000, valid",
    "12, GB, , invalid"
  })
  void aNumberIsCompleted(String number, String region, String e164, String verdict) {
    judge("phone", "{\"number\": \"%s\", \"region\": \"%s\"}".formatted(number, region))
        .statusCode(200)
        .body("e164", equalTo(e164))
        .body("verdict", equalTo(verdict));
  }

  @Test
  void whatNobodyAskedIsNotAnswered() {
    judge("email", "{\"address\": \"info@mailinator.com\"}")
        .statusCode(200)
        .body("reasons", contains("domain-not-checked", "disposable", "role"))
        .body("findings.sentence", everyItem(endsWith(".")))
        .body("flags.disposable", equalTo(true))
        .body("flags.catchAll", nullValue())
        .body("flags.toxic", nullValue());
  }

  @Test
  void aNumberIsShownInAllItsForms() {
    judge("phone", "{\"number\": \"+44 (0)20 7031 3000 x42\"}")
        .statusCode(200)
        .body("e164", equalTo("+442070313000"))
        .body("international", equalTo("+44 20 7031 3000"))
        .body("national", equalTo("020 7031 3000"))
        .body("rfc3966", equalTo("tel:+44-20-7031-3000;ext=42"))
        .body("extension", equalTo("42"))
        .body("type", equalTo("fixed-line"))
        .body("region", equalTo("GB"))
        .body("decidedBy", equalTo("written"))
        .body("findings.code", contains("trunk-prefix-dropped"))
        .body("findings.pointer", contains("/number"))
        .body("plansVersion", matchesPattern("\\d+\\.\\d+\\.\\d+\\+[0-9-]+\\.[0-9a-f]+"));
    judge("phone", "{\"number\": \"+447911123456\"}").body("carrier", notNullValue());
  }

  @Test
  void aNumberThatMayBeOfSeveralCountriesIsAskedAbout() {
    judge("phone", "{\"number\": \"020 7031 3000\"}")
        .statusCode(200)
        .body("verdict", equalTo("unknown"))
        .body("candidates", hasItem("GB"))
        .body("e164", nullValue());
    judge("phone", "{\"number\": \"8 916 123 45 67\", \"region\": \"GB\"}")
        .body("fixes.pointer", contains("/number"))
        .body("fixes.value", contains("+79161234567"))
        .body("fixes[0].reasons", contains("trunk-eight"))
        .body("fixes[0].application", equalTo("suggested"));
  }

  @Test
  void aContactIsJudgedWholeWithFixes() {
    judge(
            "contact",
            """
            {"givenName": "ADA ", "familyName": "Lovelace", "unknown": {"is": "ignored"},
             "company": {"name": "ACME SOFTWARE LTD"}, "jobTitle": "Engineer",
             "emails": [{"value": "ada@EXAMPLE.org", "type": "work"}],
             "phones": [{"value": "020 7183 8750"}, {"value": "12"}],
             "address": {"country": "GB", "city": "London", "postalCode": "sw1y4jh"}}
            """)
        .statusCode(200)
        .body("recommendation", equalTo("quarantine"))
        .body(
            "fields.field",
            contains("emails", "phones", "phones", "name", "company", "jobTitle", "address"))
        .body(
            "fields.verdict",
            contains("unknown", "valid", "invalid", "untidy", "untidy", "fine", "lacking"))
        .body("fields[0].value", equalTo("ada@EXAMPLE.org"))
        .body("fields[0].forms.normalized", equalTo("ada@example.org"))
        .body("fields[1].forms.e164", equalTo("+442071838750"))
        .body("fields[3].reasons", contains("blanks", "all-caps"))
        .body("fields[3].findings.pointer", contains("/givenName", "/givenName"))
        .body("fields[4].forms.key", equalTo("acme software"))
        .body("versions.keySet()", hasItems("policy", "emails", "phones", "address"))
        .body(
            "fixes.pointer",
            contains(
                "/emails/0/value",
                "/phones/0/e164",
                "/givenName",
                "/givenName",
                "/company/name",
                "/address/postalCode"))
        .body(
            "fixes.value",
            contains(
                "ada@example.org", "+442071838750", "ADA", "Ada", "Acme Software Ltd", "SW1Y 4JH"))
        .body(
            "fixes.application",
            contains("automatic", "automatic", "automatic", "suggested", "suggested", "automatic"));
  }

  @Test
  void aNameTypedToFillTheFormIsKeptApartAndAnUntidyOneIsNot() {
    judge("contact", "{\"givenName\": \"asdf\", \"familyName\": \"qwerty\"}")
        .statusCode(200)
        .body("fields.verdict", contains("wrong"))
        .body("recommendation", equalTo("quarantine"));
    judge("contact", "{\"givenName\": \"ADA\", \"familyName\": \"lovelace\"}")
        .body("fields.verdict", contains("untidy"))
        .body("recommendation", equalTo("keep"));
  }

  @Test
  void whatVerdictsCanSayIsListed() {
    given()
        .header("Authorization", Tokens.bearer("viewer"))
        .get("/api/v1/validation/reasons")
        .then()
        .statusCode(200)
        .body("reasons.code", hasItems("several-at", "trunk-eight", "all-caps", "sandbox"))
        .body("sandbox.value", hasItem("deliverable@sandbox.example"));
    judge("email", "{\"address\": \"deliverable@sandbox.example\"}")
        .body("verdict", equalTo("deliverable"))
        .body("reasons", contains("sandbox"));
  }

  @Test
  void whatIsMissingIsNamed() {
    judge("email", "{}")
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"))
        .body("errors[0].pointer", equalTo("/address"));
    judge("contact", "{\"phones\": [{\"region\": \"GB\"}]}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/phones/0/value"));
    judge("phone", "").statusCode(422);
  }

  @Test
  void aBatchAnswersEveryLineAlsoTheBadOnes() throws IOException {
    var answers =
        batch(
                """
                {"id": "a", "emails": [{"value": "ada@example.org"}]}

                not json
                {"id": "b", "emails": [{"value": "ada@@example.org"}]}
                {"id": "c", "emails": [{}]}
                """)
            .lines()
            .toList();

    assertThat(answers).hasSize(4);
    var json = new ObjectMapper();
    assertThat(json.readTree(answers.get(0)).path("recommendation").asText()).isEqualTo("keep");
    assertThat(json.readTree(answers.get(1)).at("/problem/type").asText())
        .isEqualTo("/problems/malformed-json");
    assertThat(json.readTree(answers.get(1)).path("line").asInt()).isEqualTo(3);
    assertThat(json.readTree(answers.get(2)).path("recommendation").asText())
        .isEqualTo("quarantine");
    assertThat(json.readTree(answers.get(3)).at("/problem/status").asInt()).isEqualTo(422);
  }

  @Test
  void aLongBatchIsAnsweredWhole() {
    var lines =
        IntStream.range(0, 20_000)
            .mapToObj(
                n -> "{\"id\":\"%d\",\"emails\":[{\"value\":\"u%d@example.org\"}]}".formatted(n, n))
            .collect(Collectors.joining("\n"));

    assertThat(batch(lines).lines()).hasSize(20_000).last().asString().contains("\"id\":\"19999\"");
  }

  @Test
  void strangersAreNotServed() {
    given()
        .contentType(ContentType.JSON)
        .body("{\"address\": \"ada@example.org\"}")
        .post("/api/v1/validation/email")
        .then()
        .statusCode(401);
    given()
        .header("Authorization", Tokens.bearer("publisher"))
        .contentType(ContentType.JSON)
        .body("{\"address\": \"ada@example.org\"}")
        .post("/api/v1/validation/email")
        .then()
        .statusCode(403);
  }
}
