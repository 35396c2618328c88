package io.clientele.contacts.deal;

import io.clientele.contracts.DealMove;
import io.clientele.contracts.Stage;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What moving a deal gives: the deal as it stands afterwards and one fact for each stage. */
record Moves(Deal deal, List<DealMove> facts) {

  /**
   * Moves a deal through stages in this order; entering the stage it is in is no move.
   *
   * @param start whether the deal is new, so that its own stage does not count yet
   */
  static Moves through(
      Deal deal, boolean start, List<StageEntry> entries, Supplier<UUID> ids, Instant now) {
    var facts = new ArrayList<DealMove>();
    var moved = deal;
    for (var entry : entries) {
      var from = start && facts.isEmpty() ? null : moved.stage();
      if (!entry.stage().key().equals(from)) {
        moved = enter(moved, entry);
        facts.add(fact(moved, from, entry.at(), ids.get(), now));
      }
    }
    return new Moves(moved, List.copyOf(facts));
  }

  private static Deal enter(Deal deal, StageEntry entry) {
    var opened = deal.openedAt() == null ? entry.at() : deal.openedAt();
    var closed = entry.stage().kind() == Stage.Kind.OPEN ? null : entry.at();
    return deal.standing(entry.stage().key(), opened, closed, deal.moves() + 1);
  }

  private static DealMove fact(
      Deal moved, @Nullable String from, @Nullable Instant at, UUID id, Instant now) {
    var value = moved.value();
    return new DealMove(
        id,
        moved.id(),
        moved.pipelineId(),
        from,
        moved.stage(),
        at,
        now,
        moved.moves(),
        moved.terms().owner(),
        value == null ? null : value.money(),
        moved.terms().contactId());
  }

  /** The facts as events, in the deal's partition. */
  static List<EventDraft> events(List<DealMove> facts) {
    return facts.stream().map(Moves::event).toList();
  }

  private static EventDraft event(DealMove move) {
    var event =
        EventDraft.fact(
            Topic.DEAL_MOVE,
            move.id(),
            move.dealId().toString(),
            Topic.DEAL_MOVE.type("recorded"),
            move.recordedAt(),
            move);
    return event.about((move.contactId() == null ? move.dealId() : move.contactId()).toString());
  }
}
