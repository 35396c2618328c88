package io.clientele.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal's whole present state. */
public record DealState(
    UUID id,
    long version,
    UUID pipelineId,
    String stage,
    String title,
    @Nullable UUID contactId,
    @Nullable UUID companyId,
    @Nullable String owner,
    @Nullable String product,
    @Nullable Money value,
    List<ExternalId> externalIds,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt) {
  /** Refuses what cannot be an event and keeps lists from changing later. */
  public DealState {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(pipelineId, "pipelineId");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
    externalIds = Lists.copy(externalIds);
  }
}
