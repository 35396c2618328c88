package io.clientele.analytics.stay;

import io.clientele.analytics.pipeline.Direction;
import io.clientele.analytics.pipeline.Pipeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Derives a deal's stays from its moves. */
final class History {
  private final Map<UUID, Pipeline> pipelines;
  private final List<Move> moves;
  private final @Nullable Instant opened;

  private History(Map<UUID, Pipeline> pipelines, List<Move> moves) {
    this.pipelines = pipelines;
    this.moves = moves;
    this.opened = moves.stream().map(Move::at).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** The stays that these moves of one deal, in any order, amount to. */
  static List<Stay> stays(Collection<Move> moves, Map<UUID, Pipeline> pipelines) {
    var entries = entries(moves.stream().sorted(Move.ORDER).toList());
    return new History(pipelines, entries).stays();
  }

  /** A move into the stage where the deal is already is no new stay. */
  private static List<Move> entries(List<Move> ordered) {
    var entries = new ArrayList<Move>(ordered.size());
    for (var move : ordered) {
      if (entries.isEmpty() || !entries.getLast().isInSameStage(move)) {
        entries.add(move);
      }
    }
    return entries;
  }

  private List<Stay> stays() {
    var stays = new ArrayList<Stay>(moves.size());
    for (int n = 0; n < moves.size(); n++) {
      stays.add(stay(n));
    }
    return stays;
  }

  private Stay stay(int index) {
    var move = moves.get(index);
    var next = index + 1 < moves.size() ? moves.get(index + 1) : null;
    return new Stay(
        move.dealId(),
        index + 1,
        move.pipelineId(),
        move.stage(),
        index == 0 || !moves.get(index - 1).pipelineId().equals(move.pipelineId()),
        opened,
        move.at(),
        next == null ? null : next.at(),
        next == null ? null : next.pipelineId(),
        next == null ? null : next.stage(),
        direction(move, next),
        move.sequence(),
        move.owner(),
        move.valueMinor(),
        move.currency(),
        move.contactId());
  }

  private Direction direction(Move move, @Nullable Move next) {
    if (next == null) {
      return Direction.STILL;
    }
    var pipeline = pipelines.get(move.pipelineId());
    return pipeline == null || !next.pipelineId().equals(move.pipelineId())
        ? Direction.LEFT
        : pipeline.way(move.stage(), next.stage());
  }
}
