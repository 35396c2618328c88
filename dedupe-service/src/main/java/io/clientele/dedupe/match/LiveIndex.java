package io.clientele.dedupe.match;

import io.clientele.dedupe.match.StoredIndex.Stamped;
import io.clientele.kit.problem.Rejection;
import io.clientele.matching.index.Index;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The index in memory, ahead of what is committed by one run at most and never behind it unnoticed.
 *
 * <p>A run of changes has the turn until its transaction has ended. Questions are answered between
 * its changes: whoever asks looks up in the database what is found, and so leaves out what may yet
 * be rolled back. The stamp counts committed runs; memory whose stamp is not the database's is
 * thrown away and loaded again.
 */
final class LiveIndex {
  private final Entity entity;
  private final Semaphore turn = new Semaphore(1, true);

  /** Fair: a question comes next, however many changes a run has still to make. */
  private final ReentrantLock memory = new ReentrantLock(true);

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
    if (!within(patience, turn::tryAcquire)) {
      throw new Rejection(
          503,
          "temporarily-unavailable",
          "Other records are being compared; repeat the request in a second.");
    }
    return hold();
  }

  /** Takes something in time or not at all. */
  private interface Taking {
    boolean tryTake(long time, TimeUnit unit) throws InterruptedException;
  }

  private static boolean within(Duration patience, Taking taking) {
    try {
      return taking.tryTake(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private long hold() {
    memory.lock();
    try {
      holder = ++tickets;
      return holder;
    } finally {
      memory.unlock();
    }
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
  IndexRun begin(long ticket, long committed, boolean enabled, Supplier<Stamped> load) {
    memory.lock();
    try {
      if (holder != ticket) {
        throw IndexRun.ended();
      }
      var known = upTo(committed, load);
      known.begin();
      var begun = new IndexRun(memory, entity, enabled, known);
      run = begun;
      return begun;
    } finally {
      memory.unlock();
    }
  }

  /** Brings memory up to what is committed, once no run has the turn and nobody else loads. */
  void load(LongSupplier committed, Supplier<Stamped> load) {
    turn.acquireUninterruptibly();
    memory.lock();
    try {
      upTo(committed.getAsLong(), load);
    } finally {
      memory.unlock();
      turn.release();
    }
  }

  /** Gives back its memory, once no run has the turn. */
  void forget() {
    turn.acquireUninterruptibly();
    memory.lock();
    try {
      index = null;
    } finally {
      memory.unlock();
      turn.release();
    }
  }

  private Index upTo(long committed, Supplier<Stamped> load) {
    var known = index;
    if (known == null || stamp != committed) {
      index = null; // what fails to load must not leave the old one behind
      known = null; // and there is no memory for two
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
  void end(long ticket, Outcome outcome) {
    memory.lock();
    try {
      if (holder == ticket) {
        holder = 0;
        finish(outcome);
      }
    } finally {
      memory.unlock();
    }
  }

  private void finish(Outcome outcome) {
    try {
      if (run != null) {
        run.close();
        run = null;
        settle(outcome);
      }
    } finally {
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
   * Asks the index; empty if it is not loaded, is behind, or is not to be had in time.
   *
   * @param least the stamp it must have reached, if the open run is committed
   */
  <T> Optional<T> ask(long least, Duration patience, Function<Index, T> question) {
    if (!within(patience, memory::tryLock)) {
      return Optional.empty();
    }
    try {
      long reached = run == null ? stamp : stamp + 1;
      return reached < least ? Optional.empty() : Optional.ofNullable(index).map(question);
    } finally {
      memory.unlock();
    }
  }

  /** How the transaction of a run ended. */
  enum Outcome {
    COMMITTED,
    ROLLED_BACK,
    UNKNOWN
  }
}
