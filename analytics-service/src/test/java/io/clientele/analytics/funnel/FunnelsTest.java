package io.clientele.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.analytics.pipeline.Pipelines;
import io.clientele.analytics.testing.Base;
import io.clientele.analytics.testing.SomeDeal;
import io.clientele.contracts.DealMove;
import io.clientele.contracts.PipelineState;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to deals, nobody gets lost between the columns. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FunnelsTest {
  private static final List<String> STAGES =
      List.of("prospecting", "engaging", "won", "lost", "gone");
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final UUID ELSEWHERE = UUID.randomUUID();

  @Inject Base base;
  @Inject Funnels funnels;
  @Inject Pipelines pipelines;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyStayIsAdvancedLostMovedBackLeftOrStillThere(long seed) {
    base.empty();
    base.pipeline(SomeDeal.sales());
    var random = new Random(seed);
    var moves = new ArrayList<DealMove>();
    for (int n = 0; n < 100; n++) {
      moves.addAll(deal(random).moves());
    }
    Collections.shuffle(moves, random);
    for (int from = 0; from < moves.size(); from += 60) {
      base.moves(moves.subList(from, Math.min(from + 60, moves.size())));
    }
    var all = keepsTheIdentity(Period.of(null, null), Basis.CREATED);
    assertThat(keepsTheIdentity(Period.of(null, null), Basis.ACTIVE)).isEqualTo(all);
    assertThat(all)
        .isEqualTo(
            base.number("select count(*) from stay where pipeline_id = ?", PipelineState.SALES));
    for (var basis : Basis.values()) {
      keepsTheIdentity(Period.of("2026-01-10", "2026-02-10"), basis);
      keepsTheIdentity(Period.of(null, "2026-01-20"), basis);
      keepsTheIdentity(Period.of("2026-01-20", null), basis);
    }
  }

  private static SomeDeal deal(Random random) {
    var deal = new SomeDeal();
    var day = START.plusDays(random.nextInt(60));
    for (int n = random.nextInt(1, 9); n > 0; n--) {
      day = day.plusDays(random.nextInt(10) - 1L);
      deal.to(
          random.nextInt(10) == 0 ? ELSEWHERE : PipelineState.SALES,
          STAGES.get(random.nextInt(STAGES.size())),
          random.nextInt(5) == 0 ? null : day.toString());
    }
    return deal;
  }

  private long keepsTheIdentity(Period period, Basis basis) {
    var report = funnels.report(pipelines.require("sales"), period, basis);
    for (var stage : report.stages()) {
      assertThat(stage.entered())
          .as("%s of %s in %s", stage.key(), basis, period)
          .isEqualTo(
              stage.advanced()
                  + stage.lost()
                  + stage.movedBack()
                  + stage.left()
                  + stage.stillThere());
      assertThat(stage.completed() + stage.timeUnknown()).isLessThanOrEqualTo(stage.entered());
    }
    return report.stages().stream().mapToLong(StageView::entered).sum();
  }
}
