package io.clientele.analytics.stuck;

import static io.clientele.analytics.testing.Base.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.analytics.testing.Base;
import io.clientele.analytics.testing.SomeDeal;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class StuckResourceTest {
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  @Inject Base base;

  @BeforeEach
  void start() {
    base.empty();
    base.pipeline(SomeDeal.sales());
  }

  @Test
  void listsOpenDealsThatWaitLongerThanNineOfTenWonOnesDid() {
    IntStream.rangeClosed(1, 11).forEach(days -> wonAfter(days)); // p90: ten days
    var stuck = waiting(12);
    waiting(9);
    base.moves(new SomeDeal().to("engaging", null).moves());
    get("funnels/sales/stuck")
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].dealId", equalTo(stuck.id().toString()))
        .body("items[0].contactId", equalTo(stuck.contact().toString()))
        .body("items[0].owner", equalTo("Ann"))
        .body("items[0].stage", equalTo("engaging"))
        .body("items[0].limitDays", equalTo(10f));
  }

  @Test
  void listsNobodyWhereNothingWasWonYet() {
    base.moves(new SomeDeal().to("engaging", "2020-01-01").to("lost", "2020-01-02").moves());
    waiting(1000);
    get("funnels/sales/stuck").statusCode(200).body("items", empty());
  }

  @Test
  void measuresAStageWithALimitByThat() {
    base.moves(new SomeDeal().to("prospecting", today.minusDays(40).toString()).moves());
    base.moves(new SomeDeal().to("prospecting", today.minusDays(20).toString()).moves());
    get("funnels/sales/stuck")
        .body("items.size()", equalTo(1))
        .body("items[0].limitDays", equalTo(30f));
  }

  @Test
  void givesEveryStuckDealOnceOverItsPagesTheLongestFirst() {
    wonAfter(1);
    var expected = new ArrayList<UUID>();
    for (int days = 50; days > 45; days--) {
      expected.add(waiting(days).id());
    }
    var seen = new ArrayList<UUID>();
    String path = "funnels/sales/stuck?limit=2";
    while (path != null) {
      var page = get(path).statusCode(200).extract().jsonPath();
      seen.addAll(page.getList("items.dealId", UUID.class));
      path = page.getString("next");
      path = path == null ? null : path.substring("/api/v1/".length());
    }
    assertThat(seen).isEqualTo(List.copyOf(expected));
  }

  private void wonAfter(int days) {
    base.moves(
        new SomeDeal()
            .to("engaging", "2020-01-01")
            .to("won", LocalDate.of(2020, 1, 1).plusDays(days).toString())
            .moves());
  }

  private SomeDeal waiting(int days) {
    var deal = new SomeDeal().to("engaging", today.minusDays(days).toString());
    base.moves(deal.moves());
    return deal;
  }
}
