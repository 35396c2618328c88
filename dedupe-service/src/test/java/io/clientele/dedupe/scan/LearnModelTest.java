package io.clientele.dedupe.scan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.IndexRuns;
import io.clientele.dedupe.match.Models;
import io.clientele.dedupe.match.StoredIndex;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The model is learned from the base, kept, and everything is weighed by it. */
@QuarkusTest
@TestProfile(LearnModelTest.FromFew.class)
@WithTestResource(PlatformResource.class)
class LearnModelTest {
  /** Learns from fewer than a base has, and looks only when it is told to. */
  public static final class FromFew implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "clientele.dedupe.learn.from",
          String.valueOf(PEOPLE),
          "clientele.dedupe.learn.poll",
          "off");
    }
  }

  /** More than the 1,000 values that tell of a field. */
  private static final int PEOPLE = 1_200;

  private static final List<String> GIVEN =
      List.of(
          "Ada", "Boris", "Carmen", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas");
  private static final List<String> SYLLABLES =
      List.of(
          "bal", "cor", "den", "fir", "gul", "han", "jor", "kem", "lum", "mir", "nok", "pra",
          "ven");
  private static final String ASKED = "select count(*) from engine where learn > 1";
  private static final String LEARNED =
      "select count(*) from model m join engine e on (e.entity, e.model) = (m.entity,"
          + " m.fingerprint)";

  @Inject Base base;
  @Inject IndexRuns runs;
  @Inject StoredIndex stored;
  @Inject Models models;
  @Inject LearnModel learnModel;
  @Inject Scheduler scheduler;

  @BeforeEach
  void start() {
    base.empty();
    awaitDone();
  }

  @AfterEach
  void resume() {
    scheduler.resume();
  }

  @Test
  void weighsEverythingByWhatItHasLearnedAlsoAfterARestart() {
    apply(0, PEOPLE);
    long before = weights();
    assertThat(before).isPositive();
    learn();
    long after = weights();
    assertThat(after).isPositive().isNotEqualTo(before);
    assertThat(base.number("select count(*) from match_pair")).isEqualTo(inMemory());
    loadAnew();
    steward().post("/api/v1/duplicates/rescan").then().statusCode(202);
    awaitDone();
    assertThat(weights()).isEqualTo(after);
    progress()
        .body("items[0].learnedFrom", equalTo(PEOPLE))
        .body("items[0].learnedAt", notNullValue())
        .body("items[1].learnedFrom", nullValue());
  }

  @Test
  void goesBackToTheShippedModelWhereItCannotReadTheLearnedOne() {
    apply(0, PEOPLE);
    long shipped = weights();
    learn();
    base.number("with m as (update model set form = '1: of old') select 1");
    loadAnew();
    await().atMost(Duration.ofSeconds(30)).until(() -> base.number(LEARNED) == 0);
    awaitDone();
    assertThat(weights()).isEqualTo(shipped);
  }

  @Test
  void learnsOnceTheBaseHasSettledAndAgainOnceItHasDoubled() {
    scheduler.pause();
    apply(0, PEOPLE / 2);
    look(0, "are too few");
    apply(PEOPLE / 2, PEOPLE);
    look(0, "have just come");
    look(1, "have settled");
    learnModel.learnIfAsked(Entity.CONTACT);
    finishScan();
    look(0, "were learned from");
    apply(PEOPLE, 2 * PEOPLE - 1);
    look(0, "have just come");
    look(0, "are not twice as many");
    apply(2 * PEOPLE - 1, 2 * PEOPLE);
    look(1, "are twice as many");
  }

  @Test
  void refusesToLearnFromTooFew() {
    apply(0, 10);
    steward()
        .post("/api/v1/duplicates/rescan?learn=true")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/too-few-records"));
    steward()
        .post("/api/v1/duplicates/rescan?learn=yes")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/bad-parameter"));
    assertThat(base.number(ASKED)).isZero();
    models.ask(Entity.CONTACT); // as if they had been deleted since
    await().atMost(Duration.ofSeconds(30)).until(() -> base.number(ASKED) == 0);
    assertThat(base.number(LEARNED)).isZero();
  }

  @Test
  void givesUpAfterTwoFailuresAndGoesOnScanning() {
    apply(0, PEOPLE);
    base.number("with a as (delete from match_pair) select 1");
    loadAnew();
    base.execute("alter table model add constraint full_up check (records < 0)");
    try {
      steward().post("/api/v1/duplicates/rescan?learn=true").then().statusCode(202);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> base.number("select learn from engine where entity = 'contact'") == 1);
      steward().post("/api/v1/duplicates/rescan").then().statusCode(202);
      awaitDone();
      assertThat(weights()).isPositive();
      look(0, "were tried twice");
    } finally {
      base.execute("alter table model drop constraint full_up");
    }
    learn();
  }

  @Test
  void leavesTheIndexEmptyWhileTheRuleIsOff() {
    apply(0, PEOPLE);
    steward()
        .contentType("application/json")
        .body("{\"enabled\": false}")
        .put("/api/v1/duplicates/rules/alike")
        .then()
        .statusCode(200);
    awaitDone();
    scheduler.pause();
    models.ask(Entity.CONTACT);
    learnModel.learnIfAsked(Entity.CONTACT);
    assertThat(base.number(LEARNED)).isEqualTo(1);
    assertThat(runs.size(Entity.CONTACT)).isZero();
  }

  @Test
  void learnsFromARandomPartWhereNotAllFit() {
    apply(0, PEOPLE);
    assertThat(stored.records(Entity.CONTACT, 1).size()).isEqualTo(PEOPLE);
    assertThat(stored.records(Entity.CONTACT, 0.25).size()).isBetween(PEOPLE / 5, PEOPLE * 3 / 10);
  }

  private void look(int asked, String why) {
    learnModel.lookWhatHasGrown();
    assertThat(base.number(ASKED)).as("records that " + why).isEqualTo(asked);
  }

  private void learn() {
    steward().post("/api/v1/duplicates/rescan?learn=true").then().statusCode(202);
    await().atMost(Duration.ofSeconds(30)).until(() -> base.number(LEARNED) == 1);
    awaitDone();
  }

  private void finishScan() {
    scheduler.resume();
    awaitDone();
    scheduler.pause();
  }

  private void apply(int from, int to) {
    base.apply(
        IntStream.range(from, to).mapToObj(LearnModelTest::somebody).toArray(Someone[]::new));
  }

  /** Every second one is the one before, of whom one in three has no telephone then. */
  private static Someone somebody(int number) {
    int person = number / 2;
    var given = GIVEN.get(person * 7 % GIVEN.size());
    var family =
        SYLLABLES.get(person % 11) + SYLLABLES.get(person * 5 % 13) + (char) ('a' + person % 4);
    var phone = "+44207%07d".formatted(1_000_000 + person * 104_729 % 8_999_993);
    return number % 2 == 1 && person % 3 == 0
        ? Someone.named(given, family)
        : Someone.named(given, family, phone);
  }

  private long weights() {
    return base.number("select coalesce(sum(weight * 1000)::bigint, 0) from match_pair");
  }

  private long inMemory() {
    return runs.ask(Entity.CONTACT, Duration.ofSeconds(5), index -> index.pairs().size())
        .orElseThrow();
  }

  /** As after a restart. */
  private void loadAnew() {
    base.number("update engine set stamp = stamp + 1 where entity = 'contact' returning stamp");
    runs.load(Entity.CONTACT);
  }

  private static void awaitDone() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            progress()
                .body("items[0].state", equalTo("done"))
                .body("items[0].entity", equalTo("contact")));
  }

  private static ValidatableResponse progress() {
    return steward().get("/api/v1/duplicates/rescan").then().statusCode(200);
  }

  private static RequestSpecification steward() {
    return given().header("Authorization", Tokens.bearer("steward"));
  }
}
