package io.clientele.dedupe.match;

import io.clientele.dedupe.match.LiveIndex.Outcome;
import io.clientele.kit.sql.Sql;
import io.clientele.matching.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Binds changes of the index to the caller's transaction: both are kept, or neither. */
@ApplicationScoped
public class IndexRuns {
  private static final String NEXT_STAMP =
      "update engine set stamp = stamp + 1 where entity = 'contact' returning old.stamp";

  private static final String STAMP = "select stamp from engine where entity = 'contact'";

  private final Sql sql;
  private final StoredIndex stored;
  private final TransactionSynchronizationRegistry transactions;
  private final LiveIndex live = new LiveIndex();

  IndexRuns(Sql sql, StoredIndex stored, TransactionSynchronizationRegistry transactions) {
    this.sql = sql;
    this.stored = stored;
    this.transactions = transactions;
  }

  /**
   * Has the index in memory before a transaction begins whose time limit loading would exceed; only
   * after a failure it is loaded when a run begins.
   */
  public void load() {
    live.load(this::committed, stored::load);
  }

  private long committed() {
    return sql.read(handle -> handle.createQuery(STAMP).mapTo(long.class).one());
  }

  /** Begins a run that ends with the caller's transaction. */
  public IndexRun begin() {
    var ticket = live.take();
    try {
      transactions.registerInterposedSynchronization(new End());
    } catch (RuntimeException noTransaction) {
      live.end(Outcome.ROLLED_BACK);
      throw noTransaction;
    }
    long committed = sql.read(handle -> handle.createQuery(NEXT_STAMP).mapTo(long.class).one());
    return live.begin(ticket, committed, stored::load);
  }

  /**
   * Asks what is committed; empty if this instance does not have all of it.
   *
   * @param patience how long to wait while a run has the index
   */
  public <T> Optional<T> ask(Duration patience, Function<Index, T> question) {
    try {
      return live.ask(committed(), patience, question);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private final class End implements Synchronization {
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
