package io.clientele.segmentation;

import static io.clientele.segmentation.testing.SegmentClient.awaitApplied;
import static io.clientele.segmentation.testing.SegmentClient.awaitBuilt;
import static io.clientele.segmentation.testing.SegmentClient.awaitMembership;
import static io.clientele.segmentation.testing.SegmentClient.createSegment;
import static io.clientele.segmentation.testing.SegmentClient.definition;
import static io.clientele.segmentation.testing.SegmentClient.events;
import static io.clientele.segmentation.testing.SegmentClient.explain;
import static io.clientele.segmentation.testing.SegmentClient.getSegment;
import static io.clientele.segmentation.testing.SegmentClient.marketing;
import static io.clientele.segmentation.testing.SegmentClient.members;
import static io.clientele.segmentation.testing.SegmentClient.preview;
import static io.clientele.segmentation.testing.TestClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.ContactState.Sex;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.MembershipState.Cause;
import io.clientele.contracts.Topic;
import io.clientele.contracts.VerdictState;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.clientele.segmentation.testing.People;
import io.clientele.segmentation.testing.Rules;
import io.clientele.segmentation.testing.TestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class SegmentLifeTest {
  @Inject TestClock clock;
  @Inject Sql sql;

  private final String source = UUID.randomUUID().toString();
  private final UUID woman = UUID.randomUUID();

  @BeforeEach
  void noon() {
    clock.set(NOON);
  }

  @Test
  void aWomanEntersOnAPurchaseAndLeavesAtTheExactInstantItIsThirtyDaysOld() {
    var segment = bigSpenders("500");
    announce(woman, 1, Sex.FEMALE, State.ACTIVE);
    var first = NOON.minus(Duration.ofDays(10)).plusNanos(123_000);
    People.announce(People.purchase(woman, "300.00", first));
    People.announce(People.purchase(woman, "200.01", NOON.minus(Duration.ofDays(1))));
    var entered = awaitMembership(segment, woman, 1);
    assertThat(entered.in()).isTrue();
    assertThat(entered.cause()).isEqualTo(Cause.CHANGE);
    assertThat(entered.at()).isEqualTo(NOON);
    var leaves = first.plus(Duration.ofDays(30));
    assertThat(explain(segment, woman).getString("until")).isEqualTo(leaves.toString());

    clock.set(leaves.minus(1, ChronoUnit.MICROS));
    await()
        .during(Duration.ofMillis(1500))
        .atMost(Duration.ofSeconds(5))
        .until(() -> members(segment).contains(woman.toString()));

    clock.set(leaves.plusSeconds(7)); // the worker may be late: what it announces is not
    var left = awaitMembership(segment, woman, 2);
    assertThat(left.in()).isFalse();
    assertThat(left.cause()).isEqualTo(Cause.TIME);
    assertThat(left.at()).isEqualTo(leaves);
    assertThat(explain(segment, woman).getString("until")).isNull();
  }

  @Test
  void aPurchaseThatCameBeforeItsContactCounts() {
    var segment = bigSpenders("500");
    var purchase = People.purchase(woman, "500.01", NOON);
    People.announce(purchase);
    awaitApplied("contacts.purchase/" + purchase.id());
    assertThat(members(segment)).isEmpty();
    announce(woman, 1, Sex.FEMALE, State.ACTIVE);
    assertThat(awaitMembership(segment, woman, 1).in()).isTrue();
  }

  @Test
  void aChangedFieldLetsAContactLeaveAndTheExplanationSaysWhy() {
    var segment = bigSpenders("500");
    spender(woman, "600");
    awaitMembership(segment, woman, 1);
    announce(woman, 2, Sex.MALE, State.ACTIVE);
    var left = awaitMembership(segment, woman, 2);
    assertThat(left.in()).isFalse();
    assertThat(left.cause()).isEqualTo(Cause.CHANGE);
    var why = explain(segment, woman);
    assertThat(why.getBoolean("in")).isFalse();
    assertThat(why.getList("conditions.holds", Boolean.class)).containsExactly(false, true, true);
    assertThat(why.getString("conditions[0].pointer")).isEqualTo("/rules/0");
  }

  @Test
  void aChangedDefinitionAnnouncesOnlyTheDifference() {
    var some = UUID.randomUUID();
    var few = UUID.randomUUID();
    var segment = bigSpenders("500");
    spender(woman, "900");
    spender(some, "600");
    spender(few, "400");
    awaitMembership(segment, woman, 1);
    awaitMembership(segment, some, 1);
    awaitApplied("contacts.contact/" + few + "@1");

    change(segment, "\"1.0\"", "700").then().statusCode(200);
    var left = awaitMembership(segment, some, 2);
    awaitBuilt(segment);
    assertThat(left.in()).isFalse();
    assertThat(left.cause()).isEqualTo(Cause.DEFINITION);
    assertThat(members(segment)).containsExactly(woman.toString());
    assertThat(getSegment(segment).getLong("version")).isEqualTo(2);
    assertThat(events(segment, woman)).isEqualTo(1);
    assertThat(events(segment, few)).isZero();

    change(segment, "\"1.0\"", "800").then().statusCode(412);
    marketing()
        .body(definition("x", Rules.womenWhoSpentMoreThan("800", source)))
        .put("/api/v1/segments/" + segment)
        .then()
        .statusCode(428);
  }

  @Test
  void eventsThatComeTwiceHaveTheirEffectOnce() {
    var segment = bigSpenders("500");
    announce(woman, 1, Sex.FEMALE, State.ACTIVE);
    var purchase = People.purchase(woman, "300", NOON);
    People.announce(purchase);
    People.announce(purchase);
    announce(woman, 1, Sex.FEMALE, State.ACTIVE);
    var another = People.purchase(woman, "100", NOON); // in the same partition, after the replay
    People.announce(another);
    awaitApplied("contacts.purchase/" + another.id());
    assertThat(members(segment)).isEmpty();
    var third = People.purchase(woman, "100.01", NOON);
    People.announce(third);
    awaitMembership(segment, woman, 1);
    People.announce(third);
    announce(woman, 1, Sex.FEMALE, State.ACTIVE);
    var last = People.purchase(woman, "1", NOON);
    People.announce(last);
    awaitApplied("contacts.purchase/" + last.id());
    assertThat(events(segment, woman)).isEqualTo(1);
  }

  @Test
  void aDeletedContactLeavesAndAnErasedOneLeavesNothingBehind() {
    var segment = bigSpenders("500");
    spender(woman, "600");
    awaitMembership(segment, woman, 1);
    announce(woman, 2, Sex.FEMALE, State.DELETED);
    assertThat(awaitMembership(segment, woman, 2).in()).isFalse();
    announce(woman, 3, Sex.FEMALE, State.ACTIVE);
    assertThat(awaitMembership(segment, woman, 3).in()).isTrue();
    People.announce(woman, 4, null);
    assertThat(awaitMembership(segment, woman, 4).cause()).isEqualTo(Cause.ERASURE);
    for (var table :
        List.of("contact where id", "purchase where contact_id", "segment_due where contact_id")) {
      assertThat(count(table)).as(table).isZero();
    }
  }

  @Test
  void aRecommendationCountsWhileItIsAboutThePresentValues() {
    var segment = createSegment("Doubtful", Rules.recommended("quarantine", source));
    var contact = People.contact(woman, 1, Sex.FEMALE, State.ACTIVE, source);
    verdict(1, "another hash");
    People.announce(woman, 1, contact);
    awaitApplied("contacts.contact/" + woman + "@1");
    awaitApplied("validation.verdict/" + woman + "@1");
    assertThat(members(segment)).isEmpty();
    verdict(2, JudgedValues.hash(contact));
    assertThat(awaitMembership(segment, woman, 1).in()).isTrue();
  }

  @Test
  void aSegmentMadeLaterFindsWhoIsAlreadyThereAndItsDeletionLetsThemGo() {
    spender(woman, "600");
    awaitApplied("contacts.contact/" + woman + "@1");
    var rule = Rules.womenWhoSpentMoreThan("500", source);
    await().until(() -> preview(rule).getLong("count") == 1);
    assertThat(preview(rule).getList("sample")).containsExactly(woman.toString());

    var segment = createSegment("Later", rule);
    assertThat(awaitMembership(segment, woman, 1).cause()).isEqualTo(Cause.DEFINITION);
    assertThat(getSegment(segment).getLong("members")).isEqualTo(1);
    assertThat(getSegment(segment).getLong("progress.done")).isPositive();
    marketing()
        .header("If-Match", "\"1.0\"")
        .delete("/api/v1/segments/" + segment)
        .then()
        .statusCode(204);
    assertThat(awaitMembership(segment, woman, 2).in()).isFalse();
    marketing().get("/api/v1/segments/" + segment).then().statusCode(404);
  }

  @Test
  void aRuleThatCannotBeIsRefusedWithItsFaults() {
    var rule =
        "{\"combinator\": \"and\", \"rules\": [{\"field\": \"shoe\", \"operator\": \"=\","
            + " \"value\": 1}]}";
    var refused = marketing().body(definition("Shoes", rule)).post("/api/v1/segments");
    refused.then().statusCode(422);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/invalid-rule");
    assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/rule/rules/0/field");
    marketing().body("{\"name\": \"No rule\"}").post("/api/v1/segments").then().statusCode(422);
  }

  private UUID bigSpenders(String amount) {
    return createSegment("Big spenders", Rules.womenWhoSpentMoreThan(amount, source));
  }

  private io.restassured.response.Response change(UUID segment, String etag, String amount) {
    return marketing()
        .header("If-Match", etag)
        .body(definition("Big spenders", Rules.womenWhoSpentMoreThan(amount, source)))
        .put("/api/v1/segments/" + segment);
  }

  private void spender(UUID id, String amount) {
    announce(id, 1, Sex.FEMALE, State.ACTIVE);
    People.announce(People.purchase(id, amount, NOON.minusSeconds(60)));
  }

  private void announce(UUID id, long version, Sex sex, State state) {
    People.announce(id, version, People.contact(id, version, sex, state, source));
  }

  private void verdict(long version, String hash) {
    var verdict =
        new VerdictState(
            woman, version, hash, 1, List.of(), VerdictState.Recommendation.QUARANTINE, NOON);
    TestTopics.publishState(Topic.VERDICT, woman.toString(), woman.toString(), version, verdict);
  }

  private long count(String tableAndColumn) {
    return sql.read(handle ->
        handle
            .createQuery("select count(*) from " + tableAndColumn + " = ?")
            .bind(0, woman)
            .mapTo(long.class)
            .one());
  }
}
