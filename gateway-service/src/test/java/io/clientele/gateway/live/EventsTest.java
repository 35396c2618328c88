package io.clientele.gateway.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.contracts.DuplicateState;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EventsTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  @TestHTTPResource("/api/v1/events")
  URI events = URI.create("/");

  @BeforeEach
  void theFeedHasBegun() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          try (var client = follow("", Map.of())) {
            return client.status() == 200;
          }
        });
  }

  private EventClient follow(String query, Map<String, String> headers) {
    return EventClient.open(
        URI.create(events + query), Tokens.bearer("viewer"), Map.copyOf(headers));
  }

  private static String publish(int version) {
    var id = UUID.randomUUID();
    publish(id, version);
    return id.toString();
  }

  private static void publish(UUID id, int version) {
    var state = new DuplicateState(id, version, 1, List.of(), Instant.now());
    TestTopics.publishState(Topic.DUPLICATE, id.toString(), id.toString(), version, state);
  }

  @Test
  void tellsOfAChangeWithinMomentsWithoutItsValues() {
    try (var client = follow("", Map.of())) {
      client.untilAlive();
      var id = publish(3);

      await().atMost(SOON).until(() -> client.text().contains(id));
      assertThat(client.text())
          .contains("\"topic\":\"duplicate\"")
          .contains("\"version\":3")
          .doesNotContain("duplicates\":")
          .doesNotContain("event: reset");
    }
  }

  @Test
  void aFilterLetsOnlyPassWhatWasAskedFor() {
    var wanted = UUID.randomUUID();
    try (var client = follow("?topic=duplicate,contact&id=" + wanted, Map.of())) {
      client.untilAlive();
      var other = publish(1);
      publish(wanted, 1);

      await().atMost(SOON).until(() -> client.text().contains(wanted.toString()));
      assertThat(client.text()).doesNotContain(other);
    }
  }

  @Test
  void whoComesBackGetsWhatItMissed() {
    String lastId;
    try (var client = follow("", Map.of())) {
      client.untilAlive();
      lastId = client.lastId();
    }
    var missed = publish(1);

    try (var again = follow("?topic=duplicate", Map.of("Last-Event-ID", lastId))) {
      await().atMost(SOON).until(() -> again.text().contains(missed));
      assertThat(again.text()).doesNotContain("event: reset");
    }
  }

  @Test
  void whoComesBackWithAnUnknownIdIsToldToLoadAgain() {
    try (var client = follow("", Map.of("Last-Event-ID", "17"))) {
      await().atMost(SOON).until(() -> client.text().contains("event: reset"));
    }
  }

  @Test
  void aTicketOpensTheStreamOnceWithoutAToken() {
    var ticket =
        given()
            .header("Authorization", Tokens.bearer("viewer"))
            .post("/api/v1/events/tickets")
            .then()
            .statusCode(201)
            .extract()
            .path("ticket");
    try (var client = EventClient.open(URI.create(events + "?ticket=" + ticket), null, Map.of())) {
      assertThat(client.status()).isEqualTo(200);
    }
    given()
        .get("/api/v1/events?ticket=" + ticket)
        .then()
        .statusCode(401)
        .body("detail", containsString("ticket"));
  }

  @Test
  void strangersHearNothing() {
    given().get("/api/v1/events").then().statusCode(401);
    given().post("/api/v1/events/tickets").then().statusCode(401);
  }

  @Test
  void anUnknownTopicIsRefused() {
    given()
        .header("Authorization", Tokens.bearer("viewer"))
        .get("/api/v1/events?topic=weather")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/unknown-topic"));
  }
}
