package io.clientele.dedupe.scan;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.contracts.ContactState.State;
import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules are switched and set, and a scan brings every group in step with them. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ScanTest {
  private static final String LONDON = "+442079460695";
  private static final List<String> FAMILIES =
      List.of("Ortega", "Petrov", "Nakamura", "Okafor", "Haddad", "Kowalski", "Moreau", "Fischer");
  private static final String WAITING =
      "from pg_locks where not granted and relation = 'match_pair'::regclass";
  private static final String ANNOUNCED = "select count(*) from outbox where topic like 'dedupe.%'";

  @Inject Base base;
  @Inject ScanRecords scanRecords;
  @Inject Scheduler scheduler;
  @Inject Sql sql;

  private final Someone robert = Someone.named("Robert", "Lindqvist", LONDON);
  private final Someone rob = Someone.named("Rob", "Lindqvist", LONDON);

  @BeforeEach
  void start() {
    base.empty();
    await().until(() -> base.number("select count(*) from engine where model is null") == 0);
    base.apply(robert, rob);
  }

  @Test
  void takesBackWhatARuleFoundOnceItIsOffAndFindsItAgainOnceItIsOn() {
    set("alike", "{\"enabled\": false}");
    counts("?rule=alike", 0);
    counts("", 1);
    loadAnew();
    base.apply(rob.now("+442079460600"));
    base.apply(rob.now("+442079460600").now(LONDON));
    counts("?rule=alike", 0);
    assertThat(base.number("select count(*) from match_pair")).isZero();
    set("alike", "{\"enabled\": true}");
    counts("?rule=alike", 1);
    counts("", 1);
  }

  @Test
  void opensTheSameGroupOfANumberAgainOnceItsRuleIsOnAgain() {
    set("alike", "{\"enabled\": false}");
    set("same-phone", "{\"enabled\": false}");
    counts("", 0);
    assertThat(duplicates(rob)).isZero();
    var before = base.ids("select id from phone_group");
    set("same-phone", "{\"enabled\": true}");
    counts("?rule=same-phone", 1);
    assertThat(duplicates(rob)).isEqualTo(1);
    assertThat(base.ids("select id from phone_group where size = 2")).isEqualTo(before);
  }

  @Test
  void opensTheSameGroupsOfTheEngineAgainOnceItsRuleIsOnAgain() {
    base.apply(couple("Petrov"));
    base.apply(couple("Nakamura"));
    var before = base.ids("select id from match_group order by id");
    assertThat(before).hasSize(3);
    set("alike", "{\"enabled\": false}");
    assertThat(base.number("select count(*) from match_group where size > 0")).isZero();
    set("alike", "{\"enabled\": true}");
    assertThat(base.ids("select id from match_group where size = 2 order by id")).isEqualTo(before);
    assertThat(base.number("select count(*) from match_group")).isEqualTo(3);
  }

  @Test
  void opensNoGroupAgainOfWhichOnlyOneIsThere() {
    var before = base.ids("select id from match_group");
    base.apply(rob.now(State.DELETED));
    base.apply(Someone.named("Bob", "Lindqvist", LONDON));
    assertThat(base.ids("select id from match_group where size = 2"))
        .doesNotContainAnyElementsOf(before);
    base.apply(rob.now(State.DELETED).now(State.ACTIVE));
    assertThat(base.number("select max(size) from match_group")).isEqualTo(3);
  }

  @Test
  void reportsANumberThatTooManyShareInsteadOfSuspectingThemAll() {
    var maria = Someone.named("Maria", "Ortega", LONDON);
    base.apply(maria);
    set("same-phone", "{\"largest\": 2}");
    counts("?rule=same-phone", 0);
    assertThat(duplicates(maria)).isZero();
    assertThat(duplicates(rob)).isEqualTo(1); // the engine still finds these two
    demoted(3);
    base.apply(Someone.with(LONDON));
    demoted(4);
    base.apply(maria.now("+442079460600"));
    demoted(3);
    set("same-phone", "{\"largest\": 3}");
    counts("?rule=same-phone", 1);
    steward().get("/api/v1/duplicates/demoted").then().body("items.size()", equalTo(0));
  }

  @Test
  void announcesNothingWhereNothingIsNews() {
    var before = base.number(ANNOUNCED);
    rescan();
    assertThat(base.number(ANNOUNCED)).isEqualTo(before);
  }

  @Test
  void findsAnewWhatWasLost() {
    base.number(
        "with a as (delete from match_pair), b as (delete from match_member),"
            + " c as (delete from match_group), d as (delete from phone_group) select 1");
    loadAnew();
    rescan();
    counts("?rule=alike", 1);
    counts("?rule=same-phone", 1);
    counts("", 1);
  }

  @Test
  void weighsEverythingAnewOnceTheModelIsAnother() {
    var weight = base.number("select (weight * 1000)::bigint from match_pair");
    base.number(
        "with a as (update match_pair set weight = 1),"
            + " b as (update engine set model = 'another', stamp = stamp + 1) select 1");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> base.number("select (weight * 1000)::bigint from match_pair") == weight);
  }

  @Test
  void goesOnAfterAKillWhereItWasAndDoublesNothing() {
    var couples = FAMILIES.size() + 1; // with those of every test
    FAMILIES.forEach(family -> base.apply(couple(family)));
    scheduler.pause();
    loseWhatWasFound();
    steward().post("/api/v1/duplicates/rescan").then().statusCode(202);
    scanRecords.step(Entity.CONTACT, 5);
    assertThatThrownBy(this::killDuringTheNextStep).isInstanceOf(CompletionException.class);
    assertThat(scanned()).isEqualTo(5);
    loadAnew();
    scanRecords.step(Entity.CONTACT, 5);
    assertThat(scanned()).isEqualTo(10);
    scheduler.resume();
    awaitDone();
    counts("?rule=alike", couples);
    counts("?rule=same-phone", couples);
    assertThat(base.number("select count(*) from duplicate_state where duplicates = 1"))
        .isEqualTo(2L * couples);
    assertThat(base.number(ANNOUNCED)).isEqualTo(4L * couples); // two groups and two contacts each
  }

  @AfterEach
  void resume() {
    scheduler.resume();
  }

  private static Someone[] couple(String family) {
    var number = "+4420794606%02d".formatted(FAMILIES.indexOf(family));
    return new Someone[] {
      Someone.named("Robert", family, number), Someone.named("Rob", family, number)
    };
  }

  private void loseWhatWasFound() {
    base.number(
        "with a as (delete from match_pair), b as (delete from match_member),"
            + " c as (delete from match_group), d as (delete from phone_group),"
            + " e as (delete from duplicate_state), f as (delete from outbox) select 1");
    loadAnew();
  }

  /** How many records the scan has looked at. */
  private long scanned() {
    return base.number(
        "select count(*) from contact, engine where entity = 'contact' and number <= scanned");
  }

  /** The step has made its changes in memory and cannot store them when its session ends. */
  private void killDuringTheNextStep() {
    QuarkusTransaction.requiringNew()
        .call(() -> {
          sql.write(handle -> handle.execute("lock table match_pair in exclusive mode"));
          var step = CompletableFuture.runAsync(() -> scanRecords.step(Entity.CONTACT, 5));
          await().until(() -> base.number("select count(*) " + WAITING) == 1);
          base.number("select count(pg_terminate_backend(pid)) " + WAITING);
          return step;
        })
        .join();
  }

  @Test
  void refusesWhatIsNoRuleAndWhoMayNotSetOne() {
    sending("{}").put("/api/v1/duplicates/rules/same-shoe").then().statusCode(404);
    sending("{\"largest\": 1}").put("/api/v1/duplicates/rules/same-phone").then().statusCode(422);
    given()
        .header("Authorization", Tokens.bearer("sales"))
        .contentType("application/json")
        .body("{\"enabled\": false}")
        .put("/api/v1/duplicates/rules/alike")
        .then()
        .statusCode(403);
  }

  private static RequestSpecification sending(String body) {
    return steward().contentType("application/json").body(body);
  }

  private void set(String rule, String body) {
    sending(body).put("/api/v1/duplicates/rules/" + rule).then().statusCode(200);
    awaitDone();
  }

  private void rescan() {
    steward().post("/api/v1/duplicates/rescan").then().statusCode(202);
    awaitDone();
  }

  private static void awaitDone() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            steward()
                .get("/api/v1/duplicates/rescan")
                .then()
                .statusCode(200)
                .body("items.entity", contains("contact", "company"))
                .body("items.state", contains("done", "done")));
  }

  private static void demoted(int size) {
    steward()
        .get("/api/v1/duplicates/demoted")
        .then()
        .body("items.size", contains(size))
        .body("items.state", contains("demoted"));
  }

  private static void counts(String query, int groups) {
    steward()
        .get("/api/v1/duplicates/count" + query)
        .then()
        .statusCode(200)
        .body("groups", equalTo(groups));
  }

  private long duplicates(Someone contact) {
    return base.number(
        "select coalesce(max(duplicates), 0) from duplicate_state where contact_id = ?",
        contact.id());
  }

  /** As after a restart. */
  private void loadAnew() {
    base.number("update engine set stamp = stamp + 1 where entity = 'contact' returning stamp");
  }

  private static RequestSpecification steward() {
    return given().header("Authorization", Tokens.bearer("steward"));
  }
}
