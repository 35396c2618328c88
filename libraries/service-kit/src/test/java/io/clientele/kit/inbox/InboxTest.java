package io.clientele.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.Topic;
import io.clientele.kit.sample.SeenContacts;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class InboxTest {
  @Inject SeenContacts contacts;

  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void start() {
    contacts.mend(false);
  }

  @Test
  void appliesAVersionOnceAndIgnoresOlderOnes() {
    publish(id, 2, "Second");
    awaitSeen(id, "Second 1");
    publish(id, 2, "Second");
    publish(id, 1, "First");
    publish(id, 3, "Third");
    awaitSeen(id, "Third 2");
  }

  @Test
  void buriesWhatCanNeverSucceedWhileItsPartitionGoesOn() {
    var neighbour = UUID.randomUUID();
    publish(id, 1, SeenContacts.POISON);
    TestTopics.publishRaw(
        Topic.CONTACT, neighbour.toString(), "not json".getBytes(StandardCharsets.UTF_8));
    TestTopics.publishState(
        Topic.CONTACT, neighbour.toString(), id.toString(), 2, contact(neighbour, 2, "Well"));
    awaitSeen(neighbour, "Well 1");
    assertThat(contacts.seen(id.toString())).isEmpty();
    assertThat(letterOf(id, "reason")).contains("This name cannot be applied");
    assertThat(letterOf(neighbour, "reason")).contains("not a contacts.contact.v1");
  }

  @Test
  void replaysADeadLetterOnceItsCauseIsMended() {
    publish(id, 1, SeenContacts.POISON);
    await().atMost(Duration.ofSeconds(20)).until(() -> letterOf(id, "id") != null);
    var path = "/api/v1/operations/analytics/dead-letters/" + letterOf(id, "id") + "/replay";
    admin().post(path).then().statusCode(422);
    contacts.mend(true);
    admin().post(path).then().statusCode(200);
    assertThat(contacts.seen(id.toString())).containsExactly(SeenContacts.POISON + " 1");
    assertThat(letterOf(id, "resolvedAt")).isNotNull();
  }

  private static String letterOf(UUID key, String field) {
    return admin()
        .get("/api/v1/operations/analytics/dead-letters")
        .jsonPath()
        .getString("items.find { it.key == '%s' }?.%s".formatted(key, field));
  }

  private static RequestSpecification admin() {
    return given().header("Authorization", Tokens.bearer("admin"));
  }

  private void awaitSeen(UUID who, String what) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(contacts.seen(who.toString())).isEqualTo(List.of(what)));
  }

  private static void publish(UUID id, long version, String name) {
    TestTopics.publishState(
        Topic.CONTACT, id.toString(), id.toString(), version, contact(id, version, name));
  }

  private static ContactState contact(UUID id, long version, String name) {
    return SeenContacts.contact(id, version, name, Instant.now());
  }
}
