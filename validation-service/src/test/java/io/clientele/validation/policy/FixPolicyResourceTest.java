package io.clientele.validation.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.clientele.hygiene.contact.FixPolicy;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class FixPolicyResourceTest {
  @Inject FixPolicies policies;

  private static final String PATH = "/api/v1/validation/policies/fixes";

  private static ValidatableResponse get() {
    return given().header("Authorization", Tokens.bearer("viewer")).get(PATH).then();
  }

  private static ValidatableResponse put(String role, @Nullable String etag, String fixes) {
    var request =
        given().header("Authorization", Tokens.bearer(role)).contentType(ContentType.JSON);
    return (etag == null ? request : request.header("If-Match", etag))
        .body("{\"fixes\": %s}".formatted(fixes))
        .put(PATH)
        .then();
  }

  private static ValidatableResponse judged() {
    return given()
        .header("Authorization", Tokens.bearer("sales"))
        .contentType(ContentType.JSON)
        .body("{\"givenName\": \"ADA\", \"familyName\": \"Lovelace\"}")
        .post("/api/v1/validation/contact")
        .then();
  }

  /** Other tests expect what is shipped. */
  @AfterEach
  void putsTheShippedPolicyBack() {
    var shipped = FixPolicyView.of(FixPolicy.shipped());
    given()
        .header("Authorization", Tokens.bearer("admin"))
        .header("If-Match", get().extract().header("ETag"))
        .contentType(ContentType.JSON)
        .body(Map.of("fixes", shipped.fixes()))
        .put(PATH)
        .then()
        .statusCode(200)
        .body("fixes", equalTo(shipped.fixes()));
  }

  @Test
  void verdictsFollowTheNewestPolicy() {
    var etag =
        get()
            .statusCode(200)
            .body("fixes['text.blanks']", equalTo("automatic"))
            .extract()
            .header("ETag");
    judged().body("fixes.application", hasItem("suggested"));

    var changed = put("steward", etag, "{\"text.all-caps\": \"automatic\"}");
    var version =
        changed
            .statusCode(200)
            .body("fixes['text.all-caps']", equalTo("automatic"))
            .body("fixes['text.blanks']", equalTo("suggested"))
            .extract()
            .<String>path("version");
    judged()
        .body("fixes.application", hasItem("automatic"))
        .body("versions.policy", equalTo(version));

    put("admin", etag, "{}").statusCode(412).body("current.version", equalTo(version));
    put("admin", "\"999999999999999999\"", "{}")
        .statusCode(412)
        .body("current.version", equalTo(version));
  }

  @Test
  void aStoredPolicyMaySpeakOfReasonsThatAreNoMore() {
    var number = policies.current().number();
    policies.add(number, Map.of("text.gone", "off", "text.blanks", "off"), "somebody");

    get().statusCode(200).body("fixes['text.blanks']", equalTo("off"));
    judged().statusCode(200).body("versions.policy", equalTo(Long.toString(number + 1)));
  }

  @Test
  void whatIsWrongIsNamed() {
    var etag = get().extract().header("ETag");
    put("steward", etag, "{\"text.all-cups\": \"automatic\"}")
        .statusCode(422)
        .body("errors[0].message", containsString("text.all-cups"));
    put("steward", etag, "{\"text.all-caps\": \"sometimes\"}")
        .statusCode(422)
        .body("errors[0].message", containsString("automatic, suggested or off"));
    put("steward", null, "{}").statusCode(428);
    put("sales", etag, "{}").statusCode(403);
  }
}
