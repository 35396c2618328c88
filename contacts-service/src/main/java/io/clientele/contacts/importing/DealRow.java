package io.clientele.contacts.importing;

import io.clientele.contacts.deal.StageEntry;
import io.clientele.contacts.pipeline.Pipeline;
import io.clientele.contracts.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The times a row knows about a deal, and the moves they tell of.
 *
 * @param engagedAt when it left its first stage
 * @param closedAt when it was won or lost
 */
record DealRow(
    @Nullable Instant createdAt, @Nullable Instant engagedAt, @Nullable Instant closedAt) {
  private static final String ENGAGING = "engaging";

  /**
   * The stages it went through to where it stands, as far as their times are known; of the last one
   * also when it is not.
   */
  List<StageEntry> entries(Pipeline pipeline, Stage standing) {
    var entries = new ArrayList<StageEntry>();
    if (createdAt != null) {
      entries.add(new StageEntry(pipeline.first(), createdAt));
    }
    engaging(pipeline)
        .filter(stage -> engagedAt != null && stage.position() <= standing.position())
        .ifPresent(stage -> entries.add(new StageEntry(stage, engagedAt)));
    if (entries.isEmpty() || !entries.getLast().stage().equals(standing)) {
      entries.add(new StageEntry(standing, timeOf(standing)));
    }
    return List.copyOf(entries);
  }

  private @Nullable Instant timeOf(Stage standing) {
    return standing.kind() == Stage.Kind.OPEN ? null : closedAt;
  }

  private static Optional<Stage> engaging(Pipeline pipeline) {
    return pipeline
        .stage(ENGAGING)
        .or(() ->
            pipeline.stages().stream()
                .filter(stage -> stage.kind() == Stage.Kind.OPEN)
                .sorted(Comparator.comparingInt(Stage::position))
                .skip(1)
                .findFirst());
  }
}
