package io.clientele.dedupe.match;

import io.clientele.dedupe.match.LiveIndex.Outcome;
import io.clientele.kit.sql.Rows;
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
  private static final String NEXT_STAMP =
      """
      update engine e set stamp = stamp + 1 from rule r
      where e.entity = :entity and r.name = :rule
      returning old.stamp, r.enabled
      """;

  private static final String STAMP = "select stamp from engine where entity = :entity";

  private final Sql sql;
  private final StoredIndex stored;
  private final TransactionSynchronizationRegistry transactions;
  private final Map<Entity, LiveIndex> indexes = new EnumMap<>(Entity.class);

  IndexRuns(Sql sql, StoredIndex stored, TransactionSynchronizationRegistry transactions) {
    this.sql = sql;
    this.stored = stored;
    this.transactions = transactions;
    for (var entity : Entity.values()) {
      indexes.put(entity, new LiveIndex(entity));
    }
  }

  /**
   * Has the index in memory before a transaction begins whose time limit loading would exceed; only
   * after a failure it is loaded when a run begins.
   */
  public void load(Entity entity) {
    live(entity).load(() -> stamp(entity), () -> stored.load(entity));
  }

  /** Begins a run that ends with the caller's transaction. */
  public IndexRun begin(Entity entity) {
    var live = live(entity);
    var ticket = live.take();
    try {
      transactions.registerInterposedSynchronization(new End(live));
    } catch (RuntimeException noTransaction) {
      live.end(Outcome.ROLLED_BACK);
      throw noTransaction;
    }
    var next = next(entity);
    return live.begin(ticket, next.stamp(), next.enabled(), () -> stored.load(entity));
  }

  /**
   * Asks what is committed; empty if this instance does not have all of it.
   *
   * @param patience how long to wait while a run has the index
   */
  public <T> Optional<T> ask(Entity entity, Duration patience, Function<Index, T> question) {
    try {
      return live(entity).ask(stamp(entity), patience, question);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private LiveIndex live(Entity entity) {
    return Objects.requireNonNull(indexes.get(entity));
  }

  private long stamp(Entity entity) {
    return sql.read(
        handle -> handle.createQuery(STAMP).bind("entity", entity.json()).mapTo(long.class).one());
  }

  private Next next(Entity entity) {
    return sql.read(handle ->
        handle
            .createQuery(NEXT_STAMP)
            .bind("entity", entity.json())
            .bind("rule", entity.rule())
            .map(Rows.as(Next.class))
            .one());
  }

  record Next(long stamp, boolean enabled) {}

  private record End(LiveIndex live) implements Synchronization {
    @Override
    public void beforeCompletion() {
      // All is written when the run is over.
    }

    @Override
    public void afterCompletion(int status) {
      live.end(
          switch (status) {
            case Status.STATUS_COMMITTED -> Outcome.COMMITTED;
            case Status.STATUS_ROLLEDBACK -> Outcome.ROLLED_BACK;
            default -> Outcome.UNKNOWN;
          });
    }
  }
}
