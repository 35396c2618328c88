package io.clientele.contacts.deal;

import io.clientele.contracts.DealMove;
import io.clientele.contracts.ExternalId;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes new deals in, with the stages they have gone through, and announces both together. */
@ApplicationScoped
public class RecordDeals {
  private final Deals deals;
  private final DealMoves moves;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  RecordDeals(Deals deals, DealMoves moves, Outbox outbox, Ids ids, Clock clock) {
    this.deals = deals;
    this.moves = moves;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A deal to take in.
   *
   * @param entries the stages it entered, in order; at least one
   */
  public record NewDeal(
      UUID pipelineId, DealTerms terms, List<ExternalId> externalIds, List<StageEntry> entries) {}

  /** Takes one in; its external ids must be free. */
  @Transactional
  public Deal one(NewDeal wanted) {
    if (!deals.byExternalId(wanted.externalIds()).isEmpty()) {
      throw new Rejection(
              409, "external-id-taken", "Another deal has this external id: change that one.")
          .error("/externalIds", "taken", "An external id belongs to one deal only.")
          .with("deals", deals.byExternalId(wanted.externalIds()).values());
    }
    return all(List.of(wanted)).getFirst();
  }

  /** Takes many in at once; their external ids must be free and all different. */
  @Transactional
  public List<Deal> all(List<NewDeal> wanted) {
    var made = wanted.stream().map(this::start).toList();
    var stored = made.stream().map(Moves::deal).toList();
    var facts = made.stream().flatMap(one -> one.facts().stream()).toList();
    deals.insert(stored);
    moves.insert(facts);
    outbox.publishAll(events(stored, facts, "created"));
    return stored;
  }

  private Moves start(NewDeal wanted) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var first = wanted.entries().getFirst().stage().key();
    var deal =
        new Deal(
            ids.next(),
            1,
            wanted.pipelineId(),
            first,
            wanted.terms(),
            wanted.externalIds(),
            now,
            now,
            null,
            null,
            0);
    return Moves.through(deal, true, wanted.entries(), ids::next, now);
  }

  static List<EventDraft> events(List<Deal> stored, List<DealMove> facts, String what) {
    var events = new ArrayList<EventDraft>();
    stored.forEach(deal -> events.add(deal.event(what)));
    return Stream.concat(events.stream(), Moves.events(facts).stream()).toList();
  }
}
