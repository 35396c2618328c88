package io.clientele.dedupe.scan;

import io.clientele.dedupe.decision.Decisions;
import io.clientele.dedupe.group.SettleGroups;
import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.IndexRuns;
import io.clientele.dedupe.match.LoadIndex;
import io.clientele.dedupe.match.MatchRecords;
import io.clientele.dedupe.match.Models;
import io.clientele.dedupe.match.Turn;
import io.clientele.dedupe.scan.Scans.Due;
import io.clientele.dedupe.writer.Writer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/**
 * Looks at all records anew, a few hundred in one transaction, between the batches of those that
 * change meanwhile; announces only what is no longer as it was announced.
 */
@ApplicationScoped
class ScanRecords {
  private static final Logger LOG = Logger.getLogger(ScanRecords.class);
  private static final int AT_ONCE = 500;

  private final Writer writer;
  private final Scans scans;
  private final Models models;
  private final LearnModel learnModel;
  private final LoadIndex loadIndex;
  private final IndexRuns runs;
  private final MatchRecords matchRecords;
  private final Decisions decisions;
  private final SettleGroups settleGroups;
  private final Clock clock;

  ScanRecords(
      Writer writer,
      Scans scans,
      Models models,
      LearnModel learnModel,
      LoadIndex loadIndex,
      IndexRuns runs,
      MatchRecords matchRecords,
      Decisions decisions,
      SettleGroups settleGroups,
      Clock clock) {
    this.writer = writer;
    this.scans = scans;
    this.models = models;
    this.learnModel = learnModel;
    this.loadIndex = loadIndex;
    this.runs = runs;
    this.matchRecords = matchRecords;
    this.decisions = decisions;
    this.settleGroups = settleGroups;
    this.clock = clock;
  }

  @Scheduled(
      every = "${clientele.dedupe.scan.poll}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void goOn() {
    if (writer.isHeld() && loadIndex.isLoaded()) {
      for (var entity : Entity.values()) {
        goOn(entity);
      }
    }
  }

  private void goOn(Entity entity) {
    try {
      replaceUnknownModel(entity);
      learnModel.learnIfAsked(entity);
      while (scans.isUnderWay(entity)) {
        step(entity, AT_ONCE);
        learnModel.learnIfAsked(entity);
      }
    } catch (RuntimeException later) {
      LOG.warnf("The scan goes on later: %s", later.getMessage());
    }
  }

  private void replaceUnknownModel(Entity entity) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          writer.check();
          models.replaceUnknown(entity);
        });
  }

  /** Looks at the next records in a transaction of its own. */
  void step(Entity entity, int limit) {
    try (var turn = runs.turn(entity)) {
      QuarkusTransaction.requiringNew().run(() -> step(turn, entity, limit));
    }
  }

  private void step(Turn turn, Entity entity, int limit) {
    writer.check();
    var run = runs.begin(turn);
    var due = scans.next(entity, limit);
    var ids = due.stream().map(Due::id).toList();
    matchRecords.compare(run, due.stream().map(Due::anew).toList());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    settleGroups.scanned(run, ids, decisions.standing(ids), now);
    scans.reach(entity, due.isEmpty() ? null : due.getLast().number());
  }
}
