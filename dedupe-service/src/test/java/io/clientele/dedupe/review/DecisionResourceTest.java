package io.clientele.dedupe.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.clientele.contracts.ContactState.State;
import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.IndexRuns;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people decide outranks every rule while the two contacts are as they were. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DecisionResourceTest {
  private static final String LONDON = "+442079460695";
  private static final String MOSCOW = "+74951110000";

  private static final String WAITING_IN_TRANSACTION =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and state = 'idle in transaction'"
          + " and state_change < clock_timestamp() - interval '300 ms'";

  @Inject Base base;
  @Inject IndexRuns runs;

  private final Someone robert = Someone.named("Robert", "Lindqvist", LONDON);
  private final Someone rob = Someone.named("Rob", "Lindqvist", LONDON);

  @BeforeEach
  void start() {
    base.empty();
    base.apply(robert, rob);
    assertThat(groups()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"not-duplicate", "same-household"})
  void neverSuspectsThemAgainUntilTheDataOfOneChange(String verdict) {
    decide(rob, robert, verdict).statusCode(201);
    assertThat(groups()).isZero();
    assertThat(duplicates(robert)).isZero();
    base.apply(robert.now(State.FROZEN), Someone.named("Ann", "Lee", "+442079460600"));
    loadAnew();
    base.apply(rob.now(State.DELETED));
    var again = new Someone(rob.id(), 3, State.ACTIVE, "Rob", "Lindqvist", rob.phones(), null);
    base.apply(again);
    assertThat(groups()).isZero();
    decisionsOf(rob).body("items.holds", contains(true));
    base.apply(again.now(LONDON, MOSCOW));
    assertThat(groups()).isEqualTo(1);
    assertThat(duplicates(robert)).isEqualTo(1);
    decisionsOf(rob).body("items.holds", contains(false));
    base.apply(again.now(LONDON, MOSCOW).now(LONDON));
    assertThat(groups()).isZero();
  }

  @Test
  void leavesOpenWhatNobodyDecidedAboutTheSamePhone() {
    var maria = Someone.named("Maria", "Ortega", LONDON);
    base.apply(maria);
    counts("same-phone", 1, 3, 3);
    decide(robert, maria, "not-duplicate");
    counts("same-phone", 1, 3, 2);
    assertThat(duplicates(maria)).isEqualTo(1);
    assertThat(duplicates(rob)).isEqualTo(2);
    decide(rob, maria, "same-household");
    counts("same-phone", 1, 2, 1);
    assertThat(duplicates(maria)).isZero();
    assertThat(duplicates(rob)).isEqualTo(1);
    base.apply(Someone.named("Ivan", "Petrov", LONDON));
    assertThat(duplicates(maria)).isEqualTo(1);
    counts("same-phone", 1, 4, 4);
  }

  @Test
  void makesASureGroupOfWhomNothingElseBringsTogether() {
    var maria = Someone.named("Maria", "Ortega", MOSCOW);
    base.apply(maria);
    decide(maria, robert, "duplicate").statusCode(201);
    loadAnew();
    var group = base.ids("select id from match_group where level = 'SURE'").getFirst();
    viewer()
        .get("/api/v1/duplicates/groups/" + group + "/pairs")
        .then()
        .body("items[0].level", equalTo("sure"))
        .body("items[0].why.text", hasItem("decided to be one"));
    assertThat(duplicates(robert)).isEqualTo(2); // rob has the same phone
    base.apply(maria.now("+74951110001"));
    assertThat(duplicates(maria)).isZero();
    assertThat(duplicates(robert)).isEqualTo(1);
  }

  @Test
  void comparesThemAgainOnceTheDecisionIsTakenBack() {
    var decision = decide(robert, rob, "not-duplicate").extract().header("Location");
    steward().delete(decision).then().statusCode(204);
    assertThat(groups()).isEqualTo(1);
    assertThat(duplicates(rob)).isEqualTo(1);
    steward().delete(decision).then().statusCode(404);
  }

  @Test
  void takesBackADecisionOnlyAsTheCallerHasSeenIt() {
    var decision = decide(robert, rob, "not-duplicate").extract().header("Location");
    var etag = steward().get(decision).then().statusCode(200).extract().header("ETag");
    steward()
        .header("If-Match", "\"2.0\"")
        .delete(decision)
        .then()
        .statusCode(412)
        .body("current.verdict", equalTo("not-duplicate"));
    steward().header("If-Match", "not-duplicate").delete(decision).then().statusCode(400);
    steward().header("If-Match", etag).delete(decision).then().statusCode(204);
  }

  @Test
  void asksToRepeatADecisionWhileOthersAreComparedAndHoldsNoConnectionMeanwhile() {
    try (var turn = runs.turn(Entity.CONTACT)) {
      assertThat(turn).isNotNull();
      var answer = CompletableFuture.supplyAsync(() -> decide(robert, rob, "not-duplicate"));
      await()
          .during(Duration.ofSeconds(1))
          .until(() -> !answer.isDone() && base.number(WAITING_IN_TRANSACTION) == 0);
      answer
          .join()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .body("type", equalTo("/problems/temporarily-unavailable"));
    }
    decide(robert, rob, "not-duplicate").statusCode(201);
  }

  @Test
  void leavesARowAsItIsWhileItSaysTheSame() {
    decide(robert, rob, "not-duplicate");
    var written = base.number("select xmin::text::bigint from decision");
    base.apply(robert.now(State.FROZEN));
    assertThat(base.number("select xmin::text::bigint from decision")).isEqualTo(written);
  }

  @Test
  void tellsHowManyOfAGroupAreSurelyOneThoughTheGroupIsOnlyLikely() {
    var third = Someone.named("Robert", "Lindqvist", LONDON);
    base.apply(third);
    decide(robert, third, "duplicate").statusCode(201);
    assertThat(base.number("select surplus from match_group where level = 'LIKELY' and size = 3"))
        .isEqualTo(1);
    assertThat(
            base.number(
                "select count(*) from outbox where topic = 'dedupe.group.v1'"
                    + " and convert_from(payload, 'UTF8') like '%\"surplus\":1,%'"))
        .isEqualTo(1);
  }

  @Test
  void keepsOneDecisionForAPair() {
    decide(robert, rob, "duplicate");
    assertThat(base.number("select count(*) from match_group where level = 'SURE'")).isEqualTo(1);
    decide(rob, robert, "not-duplicate");
    assertThat(groups()).isZero();
    decisionsOf(robert)
        .body("items", hasSize(1))
        .body("items[0].verdict", equalTo("not-duplicate"))
        .body("items[0].reason", equalTo("asked them"));
  }

  @Test
  void forgetsWhatWasDecidedOfAnErasedContact() {
    decide(robert, rob, "not-duplicate");
    base.applyAll(List.of(rob.toTombstone()));
    assertThat(base.number("select count(*) from decision")).isZero();
  }

  @Test
  void doesNotNameInACheckWhomTheRecordWasDecidedNotToBe() {
    decide(robert, rob, "not-duplicate");
    var candidate =
        Map.of(
            "id",
            robert.id(),
            "givenName",
            "Robert",
            "familyName",
            "Lindqvist",
            "phones",
            List.of(Map.of("value", LONDON)));
    steward()
        .contentType("application/json")
        .body(Map.of("entity", "contact", "record", candidate))
        .post("/api/v1/duplicates/check")
        .then()
        .statusCode(200)
        .body("count", equalTo(0));
  }

  @Test
  void refusesWhatNamesNoTwoContactsAndWhoMayNotDecide() {
    var nobody = Someone.with(MOSCOW);
    decide(robert, nobody, "duplicate")
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-contact"));
    decide(robert, robert, "duplicate").statusCode(422);
    viewer().get("/api/v1/duplicates/decisions?contact=" + rob.id()).then().statusCode(403);
    steward().get("/api/v1/duplicates/decisions").then().statusCode(400);
  }

  private static ValidatableResponse decide(Someone one, Someone other, String verdict) {
    return steward()
        .contentType("application/json")
        .header("Idempotency-Key", UUID.randomUUID())
        .body(
            Map.of(
                "left", one.id(), "right", other.id(), "verdict", verdict, "reason", "asked them"))
        .post("/api/v1/duplicates/decisions")
        .then();
  }

  private static ValidatableResponse decisionsOf(Someone contact) {
    return steward()
        .get("/api/v1/duplicates/decisions?contact=" + contact.id())
        .then()
        .statusCode(200);
  }

  private static int groups() {
    return viewer().get("/api/v1/duplicates/count").then().extract().path("groups");
  }

  private static void counts(String rule, int groups, int records, int pairs) {
    viewer()
        .get("/api/v1/duplicates/count?rule=" + rule)
        .then()
        .body("groups", equalTo(groups))
        .body("records", equalTo(records))
        .body("pairs", equalTo(pairs));
  }

  private long duplicates(Someone contact) {
    return base.number(
        "select coalesce(max(duplicates), 0) from duplicate_state where contact_id = ?",
        contact.id());
  }

  /** As after a restart. */
  private void loadAnew() {
    base.number("update engine set stamp = stamp + 1 where entity = 'contact' returning stamp");
    runs.load(Entity.CONTACT);
  }

  private static RequestSpecification steward() {
    return given().header("Authorization", Tokens.bearer("steward"));
  }

  private static RequestSpecification viewer() {
    return given().header("Authorization", Tokens.bearer("viewer"));
  }
}
