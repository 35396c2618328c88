package io.clientele.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A pipeline's whole present state: the stages its deals go through. */
public record PipelineState(
    UUID id, long version, String name, List<Stage> stages, Instant createdAt, Instant updatedAt) {
  /** The pipeline every installation starts with. */
  public static final UUID SALES = UUID.fromString("5677fe18-bd2e-55ba-bd5d-55b9d18da9ad");

  /** Refuses what cannot be an event and keeps lists from changing later. */
  public PipelineState {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
    stages = Lists.copy(stages);
  }
}
