package io.clientele.dedupe.check;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class CheckResourceTest {
  private final Someone stored = Someone.with("+442079460695");

  @Inject Base base;

  @BeforeEach
  void start() {
    base.empty();
    base.apply(stored, Someone.with("+74951110000"));
  }

  @Test
  void namesWhoHasTheSamePhoneHoweverItIsWritten() {
    var body =
        """
        {"entity": "contact", "record": {"givenName": "Ann", "phones": [{"value": "020 7946 0695"}],
          "address": {"country": "GB", "city": "London"}}}
        """;
    check(body)
        .statusCode(200)
        .body("count", equalTo(1))
        .body("candidates", hasSize(1))
        .body("candidates[0].id", equalTo(stored.id().toString()))
        .body("candidates[0].level", equalTo("likely"))
        .body("candidates[0].why[0].field", equalTo("phones"))
        .body(not(containsString("7946")));
    assertThat(base.number("select count(*) from phone_member")).isEqualTo(2);
    assertThat(base.number("select count(*) from outbox")).isZero();
  }

  @Test
  void findsByTheEngineWhoIsWrittenDifferentlyAndSaysWhyWithoutAnyValue() {
    var robert = Someone.named("Robert", "Lindqvist", "+442079460601");
    base.apply(robert);
    var body =
        """
        {"entity": "contact", "record": {"givenName": "Rob", "familyName": "Lindkvist",
          "phones": [{"value": "+44 20 7946 0601"}]}}
        """;
    check(body)
        .statusCode(200)
        .body("complete", equalTo(true))
        .body("count", equalTo(1))
        .body("candidates[0].id", equalTo(robert.id().toString()))
        .body("candidates[0].weight", greaterThan(0f))
        .body("candidates[0].foundBy", equalTo("phone subscriber"))
        .body("candidates[0].why.field", hasItems("givenName", "familyName", "phones"))
        .body("candidates[0].why.text", hasItem("given name: nickname +4.6"))
        .body(not(containsString("lind")))
        .body(not(containsString("0601")));
    assertThat(base.number("select count(*) from match_pair")).isZero();
  }

  @Test
  void doesNotHoldARecordForItsOwnDuplicate() {
    var body =
        """
        {"entity": "contact", "record": {"id": "%s", "phones": [{"e164": "+442079460695"}]}}
        """;
    check(body.formatted(stored.id())).statusCode(200).body("candidates", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'entity': 'contact', 'record': {}} | 200 |",
        "{'entity': 'company', 'record': {}} | 200 |",
        "{'entity': 'deal', 'record': {}} | 422 | unknown-entity",
        "{'entity': 'contact'} | 422 | invalid",
        "{'entity': 'contact', 'record': {}, 'x': 1} | 400 | unknown-field",
        "{'entity': 'contact', 'record': {'phones': 7}} | 400 | wrong-type",
        "{'entity' | 400 | malformed-json",
      })
  void refusesWhatItCannotCompare(String body, int status, String slug) {
    var answer = check(body.replace('\'', '"')).statusCode(status);
    if (slug != null) {
      answer.contentType("application/problem+json").body("type", equalTo("/problems/" + slug));
    }
  }

  @Test
  void asksForATokenOfSomebodyWhoMaySaveContacts() {
    given()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/duplicates/check")
        .then()
        .statusCode(401);
    given()
        .header("Authorization", Tokens.bearer("publisher"))
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/v1/duplicates/check")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse check(String body) {
    return given()
        .header("Authorization", Tokens.bearer("sales"))
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/duplicates/check")
        .then();
  }
}
