package io.clientele.dedupe.group;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.DuplicateGroup;
import io.clientele.contracts.DuplicateState;
import io.clientele.contracts.Topic;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the contacts' topic to the count, the groups and this service's own topics. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SharedPhonesTest {
  private static final String LONDON = "+442079460695";
  private static final String MOSCOW = "+74951110000";

  @Inject Base base;

  @BeforeEach
  void start() {
    base.empty();
  }

  @ParameterizedTest
  @CsvSource({"+442079460695, 02079460695, GB", "+7 495 111 00 00, 84951110000, RU"})
  void putsTwoWaysOfWritingANumberIntoOneGroup(String one, String other, String country) {
    var first = Someone.entered(one, null).publish();
    var second = Someone.entered(other, country).publish();
    awaitCount(1, 2, 1);
    var id = get("groups").extract().jsonPath().getUUID("items[0].id");
    var group = get("groups/" + id).extract().jsonPath();
    assertThat(group.getList("members", UUID.class))
        .containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(group.getString("rule")).isEqualTo("same-phone");
    assertThat(get("groups/" + id).extract().asString()).doesNotContain("9460695", "1110000");
    awaitDuplicates(first.id(), 1, List.of(id));
    awaitDuplicates(second.id(), 1, List.of(id));
    awaitGroup(id, DuplicateGroup.State.OPEN, 1);
  }

  @Test
  void dissolvesTheGroupWhenThePhoneChangesAway() {
    var first = Someone.with(LONDON).publish();
    var second = Someone.with(LONDON).publish();
    awaitCount(1, 2, 1);
    var id = get("groups").extract().jsonPath().getUUID("items[0].id");
    second.now(MOSCOW).publish();
    awaitCount(0, 0, 0);
    awaitDuplicates(first.id(), 0, List.of());
    awaitDuplicates(second.id(), 0, List.of());
    awaitGroup(id, DuplicateGroup.State.CLOSED, 0);
    assertThat(get("groups/" + id).extract().jsonPath().getList("members")).isEmpty();
  }

  @Test
  void ignoresReplaysAndOlderVersions() {
    var first = Someone.with(LONDON).publish();
    var old = Someone.with(MOSCOW);
    var second = old.now(LONDON).publish();
    awaitCount(1, 2, 1);
    old.publish();
    second.publish();
    var last = new Someone(first.id(), 2, State.ACTIVE, null, null, first.phones(), null).publish();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            base.number("select version from applied where key = ?", last.id().toString()) == 2);
    awaitCount(1, 2, 1);
    assertThat(base.number("select max(version) from duplicate_state")).isEqualTo(1);
    assertThat(base.number("select max(version) from phone_group")).isEqualTo(1);
  }

  @Test
  void saysNothingMoreOfAnErasedContact() {
    var first = Someone.with(LONDON).publish();
    var second = Someone.with(LONDON).publish();
    awaitCount(1, 2, 1);
    var key = second.id().toString();
    TestTopics.publishState(Topic.CONTACT, key, key, 2, null);
    awaitDuplicates(first.id(), 0, List.of());
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            TestTopics.newest(Topic.DUPLICATE, key).filter(m -> m.value() == null).isPresent());
    assertThat(base.number("select count(*) from contact where id = ?", second.id())).isZero();
    assertThat(base.number("select count(*) from phone_member where contact_id = ?", second.id()))
        .isZero();
  }

  private static ValidatableResponse get(String path) {
    return given()
        .header("Authorization", Tokens.bearer("viewer"))
        .get("/api/v1/duplicates/" + path)
        .then()
        .statusCode(200);
  }

  private static void awaitCount(int groups, int records, int pairs) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(get("count").extract().as(CountView.class))
                .isEqualTo(new CountView(groups, records, pairs)));
  }

  private static void awaitDuplicates(UUID id, int duplicates, List<UUID> groups) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(TestTopics.newest(Topic.DUPLICATE, id.toString(), DuplicateState.class))
                .hasValueSatisfying(state -> {
                  assertThat(state.duplicates()).isEqualTo(duplicates);
                  assertThat(state.groups()).isEqualTo(groups);
                }));
  }

  private static void awaitGroup(UUID id, DuplicateGroup.State state, long pairs) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(
                    TestTopics.newest(Topic.DUPLICATE_GROUP, id.toString(), DuplicateGroup.class))
                .hasValueSatisfying(group -> {
                  assertThat(group.state()).isEqualTo(state);
                  assertThat(group.pairs()).isEqualTo(pairs);
                }));
  }
}
