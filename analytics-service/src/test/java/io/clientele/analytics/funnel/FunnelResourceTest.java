package io.clientele.analytics.funnel;

import static io.clientele.analytics.testing.Base.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.clientele.analytics.testing.Base;
import io.clientele.analytics.testing.SomeDeal;
import io.clientele.contracts.PipelineState;
import io.clientele.contracts.Stage;
import io.clientele.contracts.Topic;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the topics to the reports. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FunnelResourceTest {
  @Inject Base base;

  @BeforeEach
  void start() {
    base.empty();
  }

  @Test
  void followsADealWhoseMovesComeFirstAndInTheWrongOrder() {
    var deal = new SomeDeal().worth("12.50").to("engaging", "2026-01-01").to("won", "2026-01-11");
    deal.publishMove(1);
    deal.publishMove(0);
    deal.publishMove(0);
    deal.worth("20").publish(1, "Ben");
    TestTopics.publishState(
        Topic.PIPELINE,
        PipelineState.SALES.toString(),
        PipelineState.SALES.toString(),
        System.nanoTime(),
        SomeDeal.sales());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            get("funnels/sales")
                .statusCode(200)
                .body("stages[1].advanced", equalTo(1))
                .body("stages[1].medianDays", equalTo(10f))
                .body("stages[2].value[0].amount", equalTo("20.00")));
    assertThat(base.number("select count(*) from move")).isEqualTo(2);
    TestTopics.publishState(Topic.DEAL, deal.id().toString(), deal.id().toString(), 2, null);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            base.number("select count(*) from stay") == 0
                && base.number("select count(*) from move") == 0);
  }

  @Test
  void tellsWhatBecameOfTheDealsOfEachStage() {
    base.pipeline(SomeDeal.sales());
    apply(
        new SomeDeal().worth("10").to("prospecting", null),
        new SomeDeal().to("prospecting", "2026-01-01").to("engaging", "2026-01-03"),
        new SomeDeal().to("prospecting", "2026-01-01").to("won", "2026-01-05"),
        new SomeDeal().to("engaging", "2026-01-01").to("prospecting", "2026-01-02"),
        new SomeDeal().to("engaging", "2026-01-01").to("lost", "2026-02-01"),
        new SomeDeal().to("engaging", "2026-01-01").to(UUID.randomUUID(), "new", "2026-02-01"));
    get("funnels/" + PipelineState.SALES)
        .statusCode(200)
        .body("stages.key", contains("prospecting", "engaging", "won", "lost"))
        .body("stages.kind", contains("open", "open", "won", "lost"))
        .body("stages.dealsNow", contains(2, 1, 1, 1))
        .body("stages.entered", contains(4, 4, 1, 1))
        .body("stages.advanced", contains(2, 0, 0, 0))
        .body("stages.lost", contains(0, 1, 0, 0))
        .body("stages.movedBack", contains(0, 1, 0, 0))
        .body("stages.left", contains(0, 1, 0, 0))
        .body("stages.stillThere", contains(2, 1, 1, 1))
        .body("stages.timeUnknown", contains(1, 0, 0, 0))
        .body("stages.completed", contains(2, 3, 0, 0))
        .body("stages[0].medianDays", equalTo(3f))
        .body("stages[0].p90Days", equalTo(3.8f))
        .body("stages[0].conversion", equalTo(0.5f))
        .body("stages[2].conversion", nullValue())
        .body("stages[0].value", contains(java.util.Map.of("amount", "10.00", "currency", "EUR")))
        .body("stages[0].withoutValue", equalTo(1));
  }

  @Test
  void countsTransitionsAndTimesInStages() {
    base.pipeline(SomeDeal.sales());
    apply(
        new SomeDeal().to("engaging", "2026-01-01").to("won", "2026-01-31"),
        new SomeDeal().to("engaging", "2026-01-10").to("won", null),
        new SomeDeal().to("engaging", "2026-01-10").to("won", "2026-03-01"));
    get("funnels/sales/transitions?from=2026-01-05&to=2026-02-01")
        .statusCode(200)
        .body("items.to", contains("engaging", "won"))
        .body("items.from", contains(null, "engaging"))
        .body("items.direction", contains("entry", "won"))
        .body("items.count", contains(2, 1))
        .body("items.timeUnknown", contains(0, 1));
    get("funnels/sales/time-in-stage")
        .statusCode(200)
        .body("items[1].stage", equalTo("engaging"))
        .body("items[1].completed", equalTo(2))
        .body("items[1].medianDays", equalTo(40f))
        .body("items[1].timeUnknown", equalTo(1));
  }

  @Test
  void interpolatesPercentilesBetweenTheNearestTimes() {
    base.pipeline(SomeDeal.sales());
    apply(
        IntStream.rangeClosed(1, 10)
            .mapToObj(day ->
                new SomeDeal()
                    .to("engaging", "2026-01-01")
                    .to("won", "2026-01-%02d".formatted(day + 1)))
            .toArray(SomeDeal[]::new));
    get("funnels/sales")
        .body("stages[1].medianDays", equalTo(5.5f))
        .body("stages[1].p90Days", equalTo(9.1f));
  }

  @Test
  void tellsCreatedInAPeriodFromActiveInIt() {
    base.pipeline(SomeDeal.sales());
    apply(
        new SomeDeal().to("engaging", "2025-12-01").to("won", "2026-01-10"),
        new SomeDeal().to("engaging", "2026-01-05").to("lost", "2026-03-01"),
        new SomeDeal().to("engaging", "2025-12-01").to("won", "2025-12-31"),
        new SomeDeal().to("prospecting", null));
    var january = "funnels/sales?from=2026-01-01&to=2026-02-01";
    get(january + "&basis=created")
        .body("stages.entered", contains(0, 1, 0, 1))
        .body("stages.lost", contains(0, 1, 0, 0))
        .body("leftOut", equalTo(1));
    get(january + "&basis=active")
        .body("stages.entered", contains(0, 2, 2, 0))
        .body("stages.advanced", contains(0, 1, 0, 0))
        .body("stages.stillThere", contains(0, 1, 2, 0))
        .body("leftOut", equalTo(1));
  }

  @Test
  void turnsMovesRoundWhenThePipelineChanges() {
    base.pipeline(SomeDeal.sales());
    apply(new SomeDeal().to("engaging", "2026-01-01").to("offer", "2026-01-02"));
    get("funnels/sales")
        .body("stages[1].left", equalTo(1))
        .body("stages[4].key", equalTo("offer"))
        .body("stages[4].kind", equalTo("unknown"));
    base.pipeline(SomeDeal.sales(new Stage("offer", "Offer", Stage.Kind.OPEN, 4)));
    get("funnels/sales").body("stages[1].left", equalTo(0)).body("stages[1].advanced", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "funnels/nothing, 404, not-found",
    "funnels/0197a3f3-83b5-77c9-b405-c2d3e4f5a6b7, 404, not-found",
    "funnels/sales?basis=felt, 422, unknown-basis",
    "funnels/sales?from=yesterday, 400, bad-period",
    "funnels/sales/transitions?from=2026-02-01&to=2026-01-01, 400, bad-period",
    "funnels/sales/stuck?limit=0, 400, bad-limit",
    "funnels/sales/stuck?after=x, 400, bad-cursor",
    "funnels/sales/stuck?after=WyJ4IiwieSJd, 400, bad-cursor",
  })
  void refusesWithAProblemThatSaysWhatToDo(String path, int status, String slug) {
    base.pipeline(SomeDeal.sales());
    get(path)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug));
  }

  private void apply(SomeDeal... deals) {
    base.moves(Stream.of(deals).map(SomeDeal::moves).flatMap(List::stream).toList());
  }
}
