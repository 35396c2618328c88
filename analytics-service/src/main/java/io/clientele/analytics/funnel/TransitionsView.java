package io.clientele.analytics.funnel;

import io.clientele.analytics.funnel.Funnels.Transition;
import io.clientele.analytics.pipeline.Pipeline;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How often deals went from one stage to another in a period. */
record TransitionsView(
    UUID pipeline, @Nullable Instant from, @Nullable Instant to, List<TransitionView> items) {

  /**
   * One way from stage to stage.
   *
   * @param from null when the deal was new to the pipeline
   * @param toPipeline the pipeline it went to, when that is another
   * @param count moves at known times within the period; without a period, all
   * @param timeUnknown moves of which nobody can tell whether they were in the period
   */
  record TransitionView(
      @Schema(examples = "engaging") @Nullable String from,
      @Schema(examples = "won") String to,
      @Nullable UUID toPipeline,
      @Schema(examples = "won") String direction,
      long count,
      long timeUnknown) {
    static TransitionView of(Transition transition) {
      return new TransitionView(
          transition.fromStage(),
          transition.toStage(),
          transition.toPipeline(),
          transition.direction().toLowerCase(Locale.ROOT),
          transition.moves(),
          transition.undated());
    }
  }

  static TransitionsView of(Pipeline pipeline, Period period, List<Transition> transitions) {
    return new TransitionsView(
        pipeline.id(),
        period.from(),
        period.to(),
        transitions.stream().map(TransitionView::of).toList());
  }
}
