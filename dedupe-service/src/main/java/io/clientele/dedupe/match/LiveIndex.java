package io.clientele.dedupe.match;

import io.clientele.dedupe.match.StoredIndex.Stamped;
import io.clientele.kit.problem.Rejection;
import io.clientele.matching.index.Index;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The index in memory, never ahead of what is committed and never behind it unnoticed.
 *
 * <p>Who has the turn uses it alone. A run of changes has the turn until its transaction has ended,
 * so that nobody sees what may yet be rolled back. The stamp counts committed runs; memory whose
 * stamp is not the database's is thrown away and loaded again.
 */
final class LiveIndex {
  private final Entity entity;
  private final Semaphore turn = new Semaphore(1, true);
  private @Nullable Index index;
  private @Nullable IndexRun run;
  private long tickets;
  private long holder;
  private long stamp;

  /** The index of one kind of records, not loaded yet. */
  LiveIndex(Entity entity) {
    this.entity = entity;
  }

  /**
   * Waits for the turn, which {@link #end} gives back; gives what shows who has it.
   *
   * @throws Rejection 503 when it does not come in time
   */
  long take(Duration patience) {
    if (!comesWithin(patience)) {
      throw new Rejection(
          503,
          "temporarily-unavailable",
          "Other records are being compared; repeat the request in a second.");
    }
    return hold();
  }

  private boolean comesWithin(Duration patience) {
    try {
      return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized long hold() {
    holder = ++tickets;
    return holder;
  }

  /**
   * Begins a run.
   *
   * @param ticket shows that the caller still has the turn: its transaction may have been ended
   *     meanwhile, because it took too long
   * @param committed the stamp of what is committed
   * @param enabled whether the rule is on
   * @param load reads what is committed, if memory has another stamp
   */
  synchronized IndexRun begin(
      long ticket, long committed, boolean enabled, Supplier<Stamped> load) {
    if (holder != ticket) {
      throw IndexRun.ended();
    }
    var known = upTo(committed, load);
    known.begin();
    var begun = new IndexRun(this, entity, enabled, known);
    run = begun;
    return begun;
  }

  /** Brings memory up to what is committed, once no run has the turn and nobody else loads. */
  void load(LongSupplier committed, Supplier<Stamped> load) {
    turn.acquireUninterruptibly();
    try {
      synchronized (this) {
        upTo(committed.getAsLong(), load);
      }
    } finally {
      turn.release();
    }
  }

  private Index upTo(long committed, Supplier<Stamped> load) {
    var known = index;
    if (known == null || stamp != committed) {
      index = null; // what fails to load must not leave the old one behind
      var loaded = load.get();
      known = loaded.index();
      index = known;
      stamp = loaded.stamp();
    }
    return known;
  }

  /**
   * Ends the run and gives back the turn; also where no run could begin. Nothing happens when the
   * turn was given back before.
   *
   * @param ticket shows whose turn is over
   */
  synchronized void end(long ticket, Outcome outcome) {
    if (holder != ticket) {
      return;
    }
    try {
      if (run != null) {
        run.close();
        run = null;
        settle(outcome);
      }
    } finally {
      holder = 0;
      turn.release();
    }
  }

  private void settle(Outcome outcome) {
    var known = index;
    if (known == null) {
      return;
    }
    switch (outcome) {
      case COMMITTED -> {
        known.commit();
        stamp++;
      }
      case ROLLED_BACK -> takeBack(known);
      case UNKNOWN -> index = null;
    }
  }

  /** What cannot be taken back wholly is worth nothing. */
  private void takeBack(Index known) {
    index = null;
    known.rollback();
    index = known;
  }

  /**
   * Asks the index; empty if it is not loaded, is behind, or its turn does not come in time.
   *
   * @param least the stamp it must have reached
   */
  <T> Optional<T> ask(long least, Duration patience, Function<Index, T> question) {
    if (!comesWithin(patience)) {
      return Optional.empty();
    }
    try {
      return answer(least, question);
    } finally {
      turn.release();
    }
  }

  private synchronized <T> Optional<T> answer(long least, Function<Index, T> question) {
    return stamp < least ? Optional.empty() : Optional.ofNullable(index).map(question);
  }

  /** How the transaction of a run ended. */
  enum Outcome {
    COMMITTED,
    ROLLED_BACK,
    UNKNOWN
  }
}
