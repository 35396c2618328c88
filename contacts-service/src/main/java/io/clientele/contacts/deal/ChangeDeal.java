package io.clientele.contacts.deal;

import io.clientele.contracts.Stage;
import io.clientele.kit.http.ETag;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes a deal's terms or moves it on, and announces the change with its new state. */
@ApplicationScoped
class ChangeDeal {
  private final Deals deals;
  private final DealMoves moves;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  ChangeDeal(Deals deals, DealMoves moves, Outbox outbox, Ids ids, Clock clock) {
    this.deals = deals;
    this.moves = moves;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /** Gives it other terms; the same ones are no change. */
  @Transactional
  Deal terms(UUID id, long expected, UnaryOperator<DealTerms> patch) {
    var deal = deals.requireLocked(id);
    ETag.require(expected, deal.version(), deal.state());
    var terms = patch.apply(deal.terms());
    if (terms.equals(deal.terms())) {
      return deal;
    }
    var changed = deal.changed(terms, now());
    deals.update(List.of(changed));
    outbox.publish(changed.event("changed"));
    return changed;
  }

  /** Moves it into a stage; the one it is in is no move. */
  @Transactional
  Deal stage(UUID id, Stage stage, Instant at) {
    var deal = deals.requireLocked(id);
    var entries = List.of(new StageEntry(stage, at));
    var moved = Moves.through(deal.next(now()), false, entries, ids::next, now());
    if (moved.facts().isEmpty()) {
      return deal;
    }
    deals.update(List.of(moved.deal()));
    moves.insert(moved.facts());
    outbox.publishAll(RecordDeals.events(List.of(moved.deal()), moved.facts(), "moved"));
    return moved.deal();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
