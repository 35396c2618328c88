package io.clientele.dedupe.match;

import io.clientele.dedupe.match.LiveIndex.Outcome;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.matching.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Binds changes of the index to the caller's transaction: both are kept, or neither. */
@ApplicationScoped
public class IndexRuns {
  /** A change waits so long for the changes before it; then it is refused, to be repeated. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final String STAMP = "select stamp from engine where entity = :entity";
  private static final String NEXT_STAMP =
      "update engine set stamp = stamp + 1, noted = noted + 1 where entity = :entity"
          + " returning old.stamp";

  /** In a statement of its own: who switches a rule has locked the engine's row, too. */
  private static final String ENABLED = "select enabled from rule where name = :rule";

  private final Sql sql;
  private final Models models;
  private final StoredIndex stored;
  private final TransactionSynchronizationRegistry transactions;
  private final Map<Entity, LiveIndex> indexes = new EnumMap<>(Entity.class);

  IndexRuns(
      Sql sql, Models models, StoredIndex stored, TransactionSynchronizationRegistry transactions) {
    this.sql = sql;
    this.models = models;
    this.stored = stored;
    this.transactions = transactions;
    for (var entity : Entity.values()) {
      indexes.put(entity, new LiveIndex(entity));
    }
  }

  /**
   * Has the index in memory before a transaction begins whose time limit loading would exceed; only
   * after a failure, or where a run is quicker, it is loaded when that begins. For the writer
   * alone.
   */
  public void load(Entity entity) {
    models.begin(entity);
    live(entity).load(() -> stamp(entity), () -> stored.load(entity));
  }

  /** Forgets the index of an instance that writes no longer. */
  void forget(Entity entity) {
    live(entity).forget();
  }

  /**
   * Waits for the turn to change an index.
   *
   * @throws Rejection 503 when it does not come in time
   */
  public Turn turn(Entity entity) {
    return turn(entity, PATIENCE);
  }

  /** The same for who has the time. */
  public Turn turn(Entity entity, Duration patience) {
    var live = live(entity);
    return new Turn(entity, live, live.take(patience));
  }

  /**
   * Begins a run that ends with the caller's transaction.
   *
   * @throws Rejection 503 when the transaction has ended already, because it took too long
   */
  public IndexRun begin(Turn turn) {
    try {
      register(turn);
      var entity = turn.entity();
      var stamp = nextStamp(entity);
      return turn.live().begin(turn.ticket(), stamp, enabled(entity), () -> stored.load(entity));
    } catch (RuntimeException | Error failed) {
      turn.close();
      throw failed;
    }
  }

  private void register(Turn turn) {
    try {
      transactions.registerInterposedSynchronization(new End(turn));
    } catch (IllegalStateException over) {
      var ended = IndexRun.ended();
      ended.initCause(over);
      throw ended;
    }
  }

  /**
   * Asks what is committed; empty if this instance does not have all of it.
   *
   * @param patience how long to wait while a run has the index
   */
  public <T> Optional<T> ask(Entity entity, Duration patience, Function<Index, T> question) {
    return live(entity).ask(stamp(entity), patience, question);
  }

  /** How many records are in memory; none while it is being loaded. */
  public int size(Entity entity) {
    return ask(entity, FindAlike.PATIENCE, Index::size).orElse(0);
  }

  private LiveIndex live(Entity entity) {
    return Objects.requireNonNull(indexes.get(entity));
  }

  private long stamp(Entity entity) {
    return sql.read(
        handle -> handle.createQuery(STAMP).bind("entity", entity.json()).mapTo(long.class).one());
  }

  private long nextStamp(Entity entity) {
    return sql.read(handle ->
        handle.createQuery(NEXT_STAMP).bind("entity", entity.json()).mapTo(long.class).one());
  }

  private boolean enabled(Entity entity) {
    return sql.read(handle ->
        handle.createQuery(ENABLED).bind("rule", entity.rule()).mapTo(boolean.class).one());
  }

  private record End(Turn turn) implements Synchronization {
    @Override
    public void beforeCompletion() {
      // All is written when the run is over.
    }

    @Override
    public void afterCompletion(int status) {
      turn.end(
          switch (status) {
            case Status.STATUS_COMMITTED -> Outcome.COMMITTED;
            case Status.STATUS_ROLLEDBACK -> Outcome.ROLLED_BACK;
            default -> Outcome.UNKNOWN;
          });
    }
  }
}
