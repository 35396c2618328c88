package io.clientele.contracts;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fact that a deal entered a stage; without {@code at} the time is not known. */
public record DealMove(
    UUID id,
    UUID dealId,
    UUID pipelineId,
    @Nullable String fromStage,
    String toStage,
    @Nullable Instant at,
    Instant recordedAt,
    long sequence,
    @Nullable String owner,
    @Nullable Money value,
    @Nullable UUID contactId) {
  /** Refuses what cannot be an event: a part that must be there is missing. */
  public DealMove {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(dealId, "dealId");
    Objects.requireNonNull(pipelineId, "pipelineId");
    Objects.requireNonNull(toStage, "toStage");
    Objects.requireNonNull(recordedAt, "recordedAt");
  }
}
