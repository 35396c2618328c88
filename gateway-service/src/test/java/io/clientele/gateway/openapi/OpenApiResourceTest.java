package io.clientele.gateway.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.gateway.routing.Service;
import io.clientele.gateway.routing.Upstreams;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(Upstreams.class)
class OpenApiResourceTest {
  private static final String CONTACTS =
      "{\"openapi\":\"3.1.0\",\"paths\":{\"/api/v1/contacts\":{\"get\":{\"operationId\":\"list\"}}}}";

  @Test
  void describesWhatTheServicesOfferAndWhoIsAway() {
    Upstreams.answer(
        Service.CONTACTS,
        exchange -> {
          var described = exchange.getRequestURI().getPath().equals("/q/openapi");
          exchange.sendResponseHeaders(described ? 200 : 404, 0);
          exchange.getResponseBody().write(CONTACTS.getBytes(StandardCharsets.UTF_8));
        });

    var document = given().get("/openapi").then().statusCode(200).extract().as(JsonNode.class);

    assertThat(document.path("openapi").asText()).startsWith("3.1");
    assertThat(document.at("/paths/~1api~1v1~1contacts/get/operationId").asText())
        .isEqualTo("list");
    assertThat(document.path("paths").has("/api/v1/events")).isTrue();
    assertThat(document.path("x-unavailable").toString()).contains("\"analytics\"");
  }

  @Test
  void thePagesAreServedFromHereWithoutAToken() {
    given().get("/").then().statusCode(200).body(containsString("Clientele"));
    given().get("/api").then().statusCode(200).body(containsString("swagger"));
  }
}
