package io.clientele.analytics.stay;

import io.clientele.contracts.DealMove;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal entered a stage.
 *
 * @param at when it did; null when nobody knows
 * @param sequence its place among the deal's moves, whatever the times say
 */
public record Move(
    UUID id,
    UUID dealId,
    UUID pipelineId,
    String stage,
    @Nullable Instant at,
    Instant recordedAt,
    long sequence,
    @Nullable String owner,
    @Nullable Long valueMinor,
    @Nullable String currency,
    @Nullable UUID contactId) {
  /** The order of a deal's moves; two that claim the same place are taken as they were recorded. */
  static final Comparator<Move> ORDER =
      Comparator.comparingLong(Move::sequence)
          .thenComparing(Move::recordedAt)
          .thenComparing(Move::id);

  /** The copy of an announced move. */
  public static Move of(DealMove move) {
    var value = move.value();
    return new Move(
        move.id(),
        move.dealId(),
        move.pipelineId(),
        move.toStage(),
        move.at(),
        move.recordedAt(),
        move.sequence(),
        move.owner(),
        value == null ? null : Long.valueOf(value.minor()),
        value == null ? null : value.currency(),
        move.contactId());
  }

  boolean isInSameStage(Move other) {
    return pipelineId.equals(other.pipelineId) && stage.equals(other.stage);
  }
}
