package io.clientele.dedupe.review;

import io.clientele.dedupe.decision.Decision;
import io.clientele.dedupe.decision.DecisionChange;
import io.clientele.dedupe.decision.Decisions;
import io.clientele.dedupe.decision.Standing;
import io.clientele.dedupe.group.SettleGroups;
import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.IndexRuns;
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

  /** Takes a decision in place of an earlier one. */
  @Transactional
  Decision take(DecisionChange wanted, String by) {
    writer.check();
    var decision =
        decisions
            .take(ids.next(), wanted, by, now())
            .orElseThrow(() ->
                new Rejection(
                    422,
                    "unknown-contact",
                    "Name two different contacts that are there; one of these is not, or not"
                        + " yet."));
    settle(decisions.standing(List.of(decision.left(), decision.right())));
    return decision;
  }

  /** Takes a decision back: the two are compared again as if nobody had decided. */
  @Transactional
  void withdraw(UUID id) {
    writer.check();
    settle(List.of(decisions.withdraw(id).orElseThrow(DecidePair::unknown)));
  }

  static Rejection unknown() {
    return new Rejection(
        404,
        "not-found",
        "There is no decision with this id; it may have been taken anew or back.");
  }

  private void settle(List<Standing> standing) {
    var run = runs.begin(Entity.named(standing.getFirst().entity(), ""));
    settleGroups.decided(run, standing, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
