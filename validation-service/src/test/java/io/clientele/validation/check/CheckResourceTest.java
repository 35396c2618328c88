package io.clientele.validation.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
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
@QuarkusTestResource(PlatformResource.class)
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
  void aContactIsJudgedWholeWithFixes() {
    judge(
            "contact",
            """
            {"givenName": "Ada", "emails": [{"value": "ada@EXAMPLE.org", "type": "work"}],
             "phones": [{"value": "020 7183 8750"}, {"value": "12"}],
             "address": {"country": "GB", "city": "London"}}
            """)
        .statusCode(200)
        .body("recommendation", equalTo("quarantine"))
        .body("fields", hasSize(3))
        .body("fields.verdict", contains("unknown", "valid", "invalid"))
        .body("fixes.pointer", contains("/emails/0/value", "/phones/0/e164"))
        .body("fixes.value", contains("ada@example.org", "+442071838750"));
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
