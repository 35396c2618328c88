package io.clientele.analytics.pipeline;

import io.clientele.contracts.PipelineState;
import io.clientele.contracts.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The stages deals go through.
 *
 * @param stages in the order of their positions
 */
public record Pipeline(UUID id, String name, List<Stage> stages) {
  public Pipeline {
    stages = stages.stream().sorted(Comparator.comparingInt(Stage::position)).toList();
  }

  /** The copy of an announced state. */
  public static Pipeline of(PipelineState state) {
    return new Pipeline(state.id(), state.name(), state.stages());
  }

  /** The stage with this key, if the pipeline has it. */
  public Optional<Stage> stage(String key) {
    return stages.stream().filter(stage -> stage.key().equals(key)).findFirst();
  }

  /** Which way it is from one stage to another; nobody knows the way to a stage that is gone. */
  public Direction way(String from, String to) {
    var start = stage(from);
    var end = stage(to);
    return start.isPresent() && end.isPresent() ? way(start.get(), end.get()) : Direction.LEFT;
  }

  private Direction way(Stage from, Stage to) {
    return switch (to.kind()) {
      case WON -> Direction.WON;
      case LOST -> Direction.LOST;
      case OPEN, UNKNOWN -> wayToOpen(from, to);
    };
  }

  private Direction wayToOpen(Stage from, Stage to) {
    if (isClosed(from) || to.position() < from.position()) {
      return Direction.BACK;
    }
    return stages.stream().anyMatch(stage -> isBetween(from, stage, to))
        ? Direction.SKIP
        : Direction.FORWARD;
  }

  private static boolean isBetween(Stage from, Stage stage, Stage to) {
    return !isClosed(stage)
        && stage.position() > from.position()
        && stage.position() < to.position();
  }

  private static boolean isClosed(Stage stage) {
    return stage.kind() == Stage.Kind.WON || stage.kind() == Stage.Kind.LOST;
  }
}
