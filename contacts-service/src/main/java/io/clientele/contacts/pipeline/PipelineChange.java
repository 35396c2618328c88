package io.clientele.contacts.pipeline;

import io.clientele.contracts.Stage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;

/** A new pipeline as a client gives it; the order of its stages is their position. */
record PipelineChange(
    @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "Use a-z, 0-9 and -.") String key,
    @NotBlank @Size(max = 100) String name,
    @NotNull @Size(min = 1, max = 40) List<@Valid @NotNull StageChange> stages) {

  /** One stage of it. */
  record StageChange(
      @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}", message = "Use a-z, 0-9 and -.")
          String key,
      @NotBlank @Size(max = 100) String name,
      @NotNull @Pattern(regexp = "open|won|lost", message = "Say open, won or lost.")
          String kind) {}

  List<Stage> ordered() {
    return IntStream.range(0, stages.size())
        .mapToObj(at -> {
          var stage = stages.get(at);
          return new Stage(stage.key(), stage.name(), kind(stage.kind()), at + 1);
        })
        .toList();
  }

  private static Stage.Kind kind(String json) {
    return switch (json) {
      case "won" -> Stage.Kind.WON;
      case "lost" -> Stage.Kind.LOST;
      default -> Stage.Kind.OPEN;
    };
  }

  boolean repeatsAStage() {
    return stages.stream().map(StageChange::key).distinct().count() < stages.size();
  }
}
