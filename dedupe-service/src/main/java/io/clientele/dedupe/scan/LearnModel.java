package io.clientele.dedupe.scan;

import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.IndexRuns;
import io.clientele.dedupe.match.LoadIndex;
import io.clientele.dedupe.match.Models;
import io.clientele.dedupe.match.StoredIndex;
import io.clientele.dedupe.writer.Writer;
import io.clientele.kit.problem.Rejection;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Reestimation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Learns the model anew from the base: once it is large enough, and each time it has doubled since.
 * A scan then weighs everything by it.
 */
@ApplicationScoped
class LearnModel {
  private static final Logger LOG = Logger.getLogger(LearnModel.class);

  /** A base that grows by more than this part from one look to the next is being imported. */
  private static final double SETTLED = 0.02;

  /** What a record takes at most in bytes, in the index and while it is learned from. */
  private static final long RECORD = 900;

  /** The part of all memory that these two may take together. */
  private static final double ROOM = 0.7;

  private static final int ENOUGH = 1_000_000;

  private final Map<Entity, Integer> sizes = new EnumMap<>(Entity.class);
  private final Writer writer;
  private final LoadIndex loadIndex;
  private final IndexRuns runs;
  private final StoredIndex stored;
  private final Models models;
  private final Clock clock;
  private final int least;

  LearnModel(
      Writer writer,
      LoadIndex loadIndex,
      IndexRuns runs,
      StoredIndex stored,
      Models models,
      Clock clock,
      @ConfigProperty(name = "clientele.dedupe.learn.from") int least) {
    this.writer = writer;
    this.loadIndex = loadIndex;
    this.runs = runs;
    this.stored = stored;
    this.models = models;
    this.clock = clock;
    this.least = least;
  }

  /** Asks for a model where the base has grown and is not being imported right now. */
  @Scheduled(
      every = "${clientele.dedupe.learn.poll}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void lookWhatHasGrown() {
    if (writer.isHeld() && loadIndex.isLoaded()) {
      for (var entity : Entity.values()) {
        int size = runs.size(entity);
        Integer before = sizes.put(entity, size);
        if (size >= least && before != null && size - before <= SETTLED * size) {
          models.askIfGrown(entity, size);
        }
      }
    }
  }

  /**
   * Asks for a model now.
   *
   * @throws Rejection 409 {@code too-few-records}
   */
  void ask(Entity entity) {
    int size = stored.count(entity);
    if (size < least) {
      throw new Rejection(
          409,
          "too-few-records",
          "Of %d records too little is to be learned: there must be %d. The shipped model weighs them."
              .formatted(size, least));
    }
    models.ask(entity);
  }

  /** Learns the model that was asked for and begins to weigh by it. */
  void learn(Entity entity) {
    long begun = System.nanoTime();
    int size = stored.count(entity);
    int most = (int) Math.min(ENOUGH, room() / RECORD - size);
    if (Math.min(size, most) < least) {
      LOG.warnf("No model is learned from %d records: memory is short, or they are few", size);
      models.giveUp(entity);
      return;
    }
    var records = stored.records(entity, Math.min(1, (double) most / size));
    var model = Reestimation.of(entity.shipped(), records);
    adopt(entity, model, size);
    runs.load(entity);
    LOG.infof(
        "A model of %s was learned from %d of %d records in %d ms",
        entity.json(), records.size(), size, (System.nanoTime() - begun) / 1_000_000);
  }

  private static long room() {
    return (long) (ROOM * Runtime.getRuntime().maxMemory());
  }

  private void adopt(Entity entity, Model model, int size) {
    try (var _ = runs.turn(entity)) {
      QuarkusTransaction.requiringNew()
          .run(() -> {
            writer.check();
            models.adopt(entity, model, size, clock.instant().truncatedTo(ChronoUnit.MICROS));
          });
    }
  }
}
