package io.clientele.dedupe.match;

import io.clientele.dedupe.match.StoredIndex.State;
import io.clientele.dedupe.writer.Writer;
import io.clientele.matching.index.Index;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jboss.logging.Logger;

/**
 * The records in the memory of an instance that stands by, so that it can say who is like a record,
 * too. It follows what the writer commits; it has neither pairs nor groups.
 */
@ApplicationScoped
class ReadCopies {
  private static final Logger LOG = Logger.getLogger(ReadCopies.class);

  /** A copy that has not been brought up to date for so long says nothing. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  /** So many records are brought in while questions wait: some milliseconds. */
  private static final int AT_ONCE = 100;

  private final Map<Entity, ReadCopy> copies = new EnumMap<>(Entity.class);
  private final Writer writer;
  private final IndexRuns runs;
  private final StoredIndex stored;
  private final RecordChanges changes;

  ReadCopies(Writer writer, IndexRuns runs, StoredIndex stored, RecordChanges changes) {
    this.writer = writer;
    this.runs = runs;
    this.stored = stored;
    this.changes = changes;
    for (var entity : Entity.values()) {
      copies.put(entity, new ReadCopy());
    }
  }

  /** Brings the copies up to what is committed, where another instance writes. */
  @Scheduled(
      every = "${clientele.dedupe.copy.poll}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void followUnlessWriter() {
    for (var entity : Entity.values()) {
      if (writer.isStandby()) {
        try {
          follow(entity);
        } catch (RuntimeException | Error failed) { // what was half done is worth nothing
          copy(entity).drop();
          LOG.warnf("No copy of %s follows the writer: %s", entity.json(), failed);
        }
      }
      if (!writer.isStandby()) {
        copy(entity).drop();
      }
    }
  }

  /** Brings a copy up to what is committed. */
  void follow(Entity entity) {
    var copy = copy(entity);
    long asOf = System.nanoTime();
    var state = stored.state(entity);
    if (!copy.canFollow(state)) {
      copy.drop();
      runs.forget(entity);
      copy.set(stored.copy(entity), asOf);
      LOG.infof("A copy of the index of %s follows the writer", entity.json());
    } else if (copy.stamp() < state.stamp()) {
      changes.between(entity, copy.stamp(), state.stamp()).stream()
          .gather(Gatherers.windowFixed(AT_ONCE))
          .forEach(some -> copy.place(forms(state, some)));
    }
    copy.reached(state.stamp(), asOf);
  }

  private static Map<Integer, Optional<String[][]>> forms(
      State state, List<RecordChanges.Changed> some) {
    return some.stream()
        .collect(
            Collectors.toMap(
                RecordChanges.Changed::number,
                each ->
                    state.enabled()
                        ? Optional.ofNullable(each.forms()).map(FormText::read)
                        : Optional.empty()));
  }

  /**
   * Asks a copy; empty if there is none, it has not followed for some time, or it is not to be had
   * in time.
   */
  <T> Optional<T> ask(Entity entity, Duration patience, Function<Index, T> question) {
    return copy(entity).ask(FRESH, patience, question);
  }

  private ReadCopy copy(Entity entity) {
    return Objects.requireNonNull(copies.get(entity));
  }
}
