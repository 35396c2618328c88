package io.clientele.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpExchange;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(Upstreams.class)
class ForwardingTest {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  /** What reached the service. */
  private final Map<String, String> reached = new ConcurrentHashMap<>();

  private static RequestSpecification steward() {
    return given().header("Authorization", Tokens.bearer("steward"));
  }

  private void note(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.getRequestHeaders());
    headers.forEach(
        (name, values) -> reached.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    reached.put(":uri", exchange.getRequestURI().toString());
    reached.put(":method", exchange.getRequestMethod());
    reached.put(
        ":body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Test
  void aRequestReachesItsServiceWithEverythingThatMatters() {
    Upstreams.answer(
        Service.CONTACTS,
        exchange -> {
          note(exchange);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.getResponseHeaders().add("ETag", "\"4.1\"");
          exchange.getResponseHeaders().add("Link", "</api/v1/contacts?after=x>; rel=\"next\"");
          exchange.getResponseHeaders().add("X-Sequence", "contacts.contact/c1@4");
          exchange.getResponseHeaders().add("Keep-Alive", "timeout=5");
          reply(exchange, 200, "{\"version\":4}");
        });

    steward()
        .header("If-Match", "\"3.0\"")
        .header("traceparent", TRACE)
        .header("X-Forwarded-For", "6.6.6.6")
        .header("Forwarded", "for=6.6.6.6")
        .urlEncodingEnabled(false)
        .contentType("application/merge-patch+json; charset=utf-8")
        .body("{\"jobTitle\":\"Käthe\"}")
        .patch("/api/v1/contacts/c1?fields=a%2Cb")
        .then()
        .statusCode(200)
        .header("ETag", "\"4.1\"")
        .header("Link", containsString("rel=\"next\""))
        .header("X-Sequence", "contacts.contact/c1@4")
        .header("Keep-Alive", nullValue())
        .body("version", equalTo(4));

    assertThat(reached)
        .containsEntry(":method", "PATCH")
        .containsEntry(":uri", "/api/v1/contacts/c1?fields=a%2Cb")
        .containsEntry(":body", "{\"jobTitle\":\"Käthe\"}")
        .containsEntry("if-match", "\"3.0\"")
        .containsEntry("x-forwarded-for", "127.0.0.1")
        .containsEntry("x-forwarded-proto", "http")
        .doesNotContainKeys("forwarded", "te");
    assertThat(reached.get("authorization")).startsWith("Bearer ");
    assertThat(reached.get("traceparent")).contains("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(reached.get("host")).isEqualTo(reached.get("x-forwarded-host"));
  }

  @Test
  void answersWithoutABodyStayWithoutOne() {
    Upstreams.answer(Service.DEDUPE, exchange -> reply(exchange, 304, ""));
    steward().get("/api/v1/duplicates/count").then().statusCode(304);

    Upstreams.answer(Service.DEDUPE, exchange -> reply(exchange, 204, ""));
    steward().delete("/api/v1/duplicates/x").then().statusCode(204);
  }

  @Test
  void aProblemOfAServiceComesThroughAsItIs() {
    Upstreams.answer(
        Service.CONTACTS,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
          reply(exchange, 409, "{\"type\":\"/problems/duplicate\"}");
        });

    steward()
        .body("{}")
        .post("/api/v1/contacts")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/duplicate"));
  }

  @Test
  void operationsGoToTheServiceTheyName() {
    Upstreams.answer(Service.SEGMENTATION, exchange -> reply(exchange, 200, "segmentation"));

    steward()
        .get("/api/v1/operations/segmentation/digest")
        .then()
        .statusCode(200)
        .body(equalTo("segmentation"));
  }

  @Test
  void thePathThatWasDecidedOnIsTheOneThatGoesOn() {
    Upstreams.answer(
        Service.CONTACTS,
        exchange -> {
          note(exchange);
          reply(exchange, 200, "");
        });

    steward()
        .urlEncodingEnabled(false)
        .get(URI.create("/api/v1//funnels/../contacts/./c1"))
        .then()
        .statusCode(200);

    assertThat(reached).containsEntry(":uri", "/api/v1/contacts/c1");
  }

  @Test
  void aServiceThatIsAwayIsNamed() {
    steward()
        .get("/api/v1/funnels/sales")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "2")
        .body("type", equalTo("/problems/service-unavailable"))
        .body("service", equalTo("analytics"))
        .body("detail", containsString("nothing was done"));
  }

  @Test
  void aServiceThatGoesWhileItIsAskedIsNamedAndMayHaveDoneIt() {
    Upstreams.answer(Service.VALIDATION, HttpExchange::close);

    steward()
        .body("{}")
        .post("/api/v1/validation/email")
        .then()
        .statusCode(503)
        .body("service", equalTo("validation"))
        .body("detail", containsString("may have been done"));
  }

  @Test
  void aServiceThatSaysNothingIsGivenUp() {
    var asked = new CountDownLatch(1);
    Upstreams.answer(
        Service.VALIDATION,
        exchange -> {
          try {
            asked.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });

    steward()
        .body("{}")
        .post("/api/v1/validation/phone")
        .then()
        .statusCode(504)
        .body("type", equalTo("/problems/service-timeout"))
        .body("service", equalTo("validation"));
    asked.countDown();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/nonsense", "/api/v1/operations/gateway/digest", "/nonsense"})
  void anUnknownAddressIsAProblem(String path) {
    steward()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-found"));
  }

  @Test
  void nobodyPassesWithoutAToken() {
    given()
        .get("/api/v1/contacts")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer")
        .body("type", equalTo("/problems/unauthorized"));
  }

  @Test
  void aTokenThatSomebodyTamperedWithDoesNotPass() {
    var token = Tokens.bearer("viewer");
    var parts = token.split("\\.", -1);
    var signature = parts[2].startsWith("A") ? "B" : "A";
    var forged = parts[0] + "." + parts[1] + "." + signature + parts[2].substring(1);

    given()
        .header("Authorization", forged)
        .body("{}")
        .post("/api/v1/contacts")
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/unauthorized"));
  }
}
