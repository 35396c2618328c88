package io.clientele.dedupe.decision;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision says now.
 *
 * @param entity contact or company
 * @param leftNumber the engine's number of a contact; null if the contact is gone
 * @param verdict what holds of the two; null if nothing does
 */
public record Standing(
    String entity,
    UUID left,
    UUID right,
    @Nullable Integer leftNumber,
    @Nullable Integer rightNumber,
    @Nullable Verdict verdict) {
  /** Both contacts. */
  public Stream<UUID> contacts() {
    return Stream.of(left, right);
  }
}
