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
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

  /** What a record takes at most in bytes, in an index and while it is learned from. */
  private static final long RECORD = 900;

  /** What learning takes besides, and the service. */
  private static final long BESIDES = 64L << 20;

  /** The part of all memory that these may take together. */
  private static final double ROOM = 0.7;

  /** Batches come in between; to learn again would take longer. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

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
      var now = Arrays.stream(Entity.values()).collect(Collectors.toMap(each -> each, runs::size));
      long indexed = now.values().stream().mapToLong(Integer::longValue).sum();
      for (var entity : Entity.values()) {
        int size = Objects.requireNonNull(now.get(entity));
        Integer before = sizes.put(entity, size);
        boolean settled = before != null && size - before <= SETTLED * size;
        if (settled && most(size, indexed) >= least) {
          models.askIfGrown(entity, size);
        }
      }
    }
  }

  /**
   * Asks for a model now.
   *
   * @throws Rejection 409 {@code too-few-records}, {@code memory-short}
   */
  void ask(Entity entity) {
    int size = stored.count(entity);
    if (size < least) {
      throw new Rejection(
          409,
          "too-few-records",
          "Of %d records too little is to be learned: there must be %d.".formatted(size, least));
    }
    if (most(size, indexed()) < least) {
      throw new Rejection(
          409, "memory-short", "The service has no memory for learning beside its index.");
    }
    models.ask(entity);
  }

  /** Learns the model if one was asked for, and begins to weigh by it. */
  void learnIfAsked(Entity entity) {
    if (!models.attempt(entity)) {
      return;
    }
    try {
      learn(entity);
    } catch (RuntimeException | Error failed) { // a second attempt is made
      LOG.warnf(failed, "No model of %s was learned this time", entity.json());
    }
  }

  private void learn(Entity entity) {
    long begun = System.nanoTime();
    int size = stored.count(entity);
    int most = most(size, indexed());
    if (most < least) {
      LOG.warnf("No model of %s is learned: of %d records %d fit", entity.json(), size, most);
      models.giveUp(entity);
      return;
    }
    adopt(entity, model(entity, (double) most / size), size);
    runs.load(entity);
    LOG.infof(
        "A model of %s was learned from %d of %d records in %d ms",
        entity.json(), most, size, (System.nanoTime() - begun) / 1_000_000);
  }

  private Model model(Entity entity, double part) {
    return Reestimation.of(entity.shipped(), stored.records(entity, part));
  }

  /** Counted, because memory may be away for the moment. */
  private long indexed() {
    return Arrays.stream(Entity.values()).mapToInt(stored::count).sum();
  }

  /** From how many of so many records it can be learned, beside all that is in memory. */
  private int most(int size, long indexed) {
    long room = (long) (ROOM * Runtime.getRuntime().maxMemory()) - BESIDES - indexed * RECORD;
    return Math.clamp(room / RECORD, 0, Math.min(size, ENOUGH));
  }

  private void adopt(Entity entity, Model model, int size) {
    try (var _ = runs.turn(entity, PATIENCE)) {
      QuarkusTransaction.requiringNew()
          .run(() -> {
            writer.check();
            models.adopt(entity, model, size, clock.instant().truncatedTo(ChronoUnit.MICROS));
          });
    }
  }
}
