package io.clientele.contacts.importing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.clientele.kit.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the tests ask of imports over HTTP. */
final class ImportRequests {
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private ImportRequests() {}

  static String unique() {
    return "f" + UUID.randomUUID();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] excerpt(String name) throws IOException {
    try (InputStream file = ImportResourceTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }

  static Response send(byte[] file, Map<String, String> parameters) {
    return by().contentType("text/csv").queryParams(parameters).body(file).post("/api/v1/imports");
  }

  static RequestSpecification by() {
    return given().header("Authorization", Tokens.bearer("steward"));
  }

  static JsonPath status(String id) {
    return by().get("/api/v1/imports/" + id).jsonPath();
  }

  static JsonPath end(Response accepted) {
    accepted.then().statusCode(202);
    var id = accepted.jsonPath().getString("id");
    await().atMost(PATIENCE).until(() -> !status(id).getString("state").equals("running"));
    return status(id);
  }
}
