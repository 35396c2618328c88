package io.clientele.analytics.funnel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long deals stayed in each stage; deals that are still there have no such time yet. */
record TimesView(
    UUID pipeline,
    String basis,
    @Nullable Instant from,
    @Nullable Instant to,
    List<StageTimeView> items) {

  /**
   * One stage's times.
   *
   * @param completed stays the times are of
   * @param stillThere stays that go on and are not in the times, which makes these look short
   * @param timeUnknown stays without a known start or end
   */
  record StageTimeView(
      String stage,
      long completed,
      @Nullable Double medianDays,
      @Nullable Double p90Days,
      long stillThere,
      long timeUnknown) {}

  static TimesView of(FunnelView funnel) {
    return new TimesView(
        funnel.pipeline(),
        funnel.basis(),
        funnel.from(),
        funnel.to(),
        funnel.stages().stream()
            .map(stage ->
                new StageTimeView(
                    stage.key(),
                    stage.completed(),
                    stage.medianDays(),
                    stage.p90Days(),
                    stage.stillThere(),
                    stage.timeUnknown()))
            .toList());
  }
}
