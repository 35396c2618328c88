package io.clientele.kit.problem;

import static org.hamcrest.Matchers.equalTo;

import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class UnstorableTextTest {
  @Test
  void aNulInABodyIsTheSendersFault() {
    RestAssured.given()
        .header("Authorization", Tokens.bearer("steward"))
        .contentType("application/json")
        .body("{\"text\": \"a\\u0000b\"}")
        .post("/api/v1/notes")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid"));
  }

  @Test
  void aNulInAnAddressIsTheSendersFault() {
    RestAssured.given()
        .header("Authorization", Tokens.bearer("steward"))
        .queryParam("prefix", "a\0b")
        .get("/api/v1/notes")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/invalid"));
  }
}
