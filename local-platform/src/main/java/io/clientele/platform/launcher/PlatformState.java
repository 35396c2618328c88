package io.clientele.platform.launcher;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.platform.services.ProcessMark;
import java.util.List;
import java.util.Optional;

/**
 * What the platform's process says about itself to the commands beside it.
 *
 * @param process who wrote it
 * @param note what happened before the start that a person should know, or empty
 * @param failure why it cannot go on, empty while all is well
 */
public record PlatformState(
    ProcessMark process, List<PartStatus> parts, String note, String failure) {
  public PlatformState {
    parts = List.copyOf(parts);
  }

  @JsonIgnore
  boolean allReady() {
    return !parts.isEmpty()
        && parts.stream()
            .filter(PartStatus::counts)
            .allMatch(p -> p.phase() == PartStatus.Phase.READY);
  }

  @JsonIgnore
  boolean anyFailed() {
    return parts.stream().anyMatch(p -> p.phase() == PartStatus.Phase.FAILED);
  }

  Optional<PartStatus> part(String name) {
    return parts.stream().filter(p -> p.name().equals(name)).findFirst();
  }
}
