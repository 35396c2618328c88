package io.clientele.analytics.funnel;

import static java.util.stream.Collectors.toMap;

import io.clientele.analytics.funnel.Funnels.Standing;
import io.clientele.analytics.funnel.Funnels.Tally;
import io.clientele.analytics.pipeline.Pipeline;
import io.clientele.contracts.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline's funnel.
 *
 * @param leftOut stays of which nobody can tell whether they belong to the period
 */
record FunnelView(
    UUID pipeline,
    @Schema(examples = "Sales") String name,
    @Schema(examples = "created") String basis,
    @Nullable Instant from,
    @Nullable Instant to,
    long leftOut,
    List<StageView> stages) {

  static FunnelView of(
      Pipeline pipeline,
      Period period,
      Basis basis,
      List<Tally> tallies,
      Map<String, List<Standing>> now,
      long leftOut) {
    var known = tallies.stream().collect(toMap(Tally::stage, Function.identity()));
    var stages =
        withForgotten(pipeline, tallies, now)
            .map(stage ->
                StageView.of(
                    stage,
                    known.getOrDefault(stage.key(), Tally.none(stage.key())),
                    now.getOrDefault(stage.key(), List.of())))
            .toList();
    return new FunnelView(
        pipeline.id(), pipeline.name(), basis.json(), period.from(), period.to(), leftOut, stages);
  }

  /** Deals may have been in stages that the pipeline no longer has; they come last. */
  private static Stream<Stage> withForgotten(
      Pipeline pipeline, List<Tally> tallies, Map<String, List<Standing>> now) {
    var forgotten =
        Stream.concat(tallies.stream().map(Tally::stage), now.keySet().stream())
            .distinct()
            .filter(key -> pipeline.stage(key).isEmpty())
            .sorted()
            .map(key -> new Stage(key, key, Stage.Kind.UNKNOWN, Integer.MAX_VALUE));
    return Stream.concat(pipeline.stages().stream(), forgotten);
  }
}
