package io.clientele.dedupe.review;

import io.clientele.dedupe.decision.Decision;
import io.clientele.dedupe.decision.DecisionChange;
import io.clientele.dedupe.decision.Decisions;
import io.clientele.dedupe.group.SettleGroups;
import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.IndexRuns;
import io.clientele.dedupe.match.Turn;
import io.clientele.dedupe.writer.Writer;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Remembers what somebody decided of two records and brings the groups in step with it. */
@ApplicationScoped
class DecidePair {
  private final Writer writer;
  private final IndexRuns runs;
  private final Decisions decisions;
  private final SettleGroups settleGroups;
  private final Ids ids;
  private final Clock clock;

  DecidePair(
      Writer writer,
      IndexRuns runs,
      Decisions decisions,
      SettleGroups settleGroups,
      Ids ids,
      Clock clock) {
    this.writer = writer;
    this.runs = runs;
    this.decisions = decisions;
    this.settleGroups = settleGroups;
    this.ids = ids;
    this.clock = clock;
  }

  /** Waits for the turn to decide of a record, which needs no connection meanwhile. */
  Turn turn(UUID record) {
    return runs.turn(
        decisions.entity(record).map(name -> Entity.named(name, "")).orElse(Entity.CONTACT));
  }

  /** Takes a decision in place of an earlier one. */
  @Transactional
  Decision take(Turn turn, DecisionChange wanted, String by) {
    writer.check();
    var run = runs.begin(turn);
    var decision =
        decisions
            .take(ids.next(), run.entity().json(), wanted, by, now())
            .orElseThrow(() ->
                new Rejection(
                    422,
                    "unknown-contact",
                    "Name two different contacts that are there; one of these is not, or not"
                        + " yet."));
    var standing = decisions.standing(List.of(decision.left(), decision.right()));
    settleGroups.decided(run, standing, now());
    return decision;
  }

  /** Takes a decision back: the two are compared again as if nobody had decided. */
  @Transactional
  void withdraw(Turn turn, UUID id) {
    writer.check();
    var run = runs.begin(turn);
    var withdrawn = decisions.withdraw(id).orElseThrow(DecidePair::unknown);
    settleGroups.decided(run, List.of(withdrawn), now());
  }

  static Rejection unknown() {
    return new Rejection(
        404,
        "not-found",
        "There is no decision with this id; it may have been taken anew or back.");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
