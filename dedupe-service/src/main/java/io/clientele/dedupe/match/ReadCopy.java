package io.clientele.dedupe.match;

import io.clientele.dedupe.match.StoredIndex.Copied;
import io.clientele.dedupe.match.StoredIndex.State;
import io.clientele.matching.index.Index;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records of one kind in memory, as they were committed a moment ago. One thread changes it. */
final class ReadCopy {
  /**
   * Further behind it is sooner loaded anew. A thousand stamps are noted, and so none is missed.
   */
  private static final int MOST_BEHIND = RecordChanges.KEPT / 10;

  /** Fair: a question comes next, however many records are still to be brought in. */
  private final ReentrantLock memory = new ReentrantLock(true);

  private volatile @Nullable Copied copied;
  private long asOf;

  /**
   * Whether what was noted since leads from this copy to a state: it is of the same model, rule and
   * writer, and not far behind.
   */
  boolean canFollow(State now) {
    var known = copied;
    if (known == null) {
      return false;
    }
    var then = known.state();
    long behind = now.stamp() - then.stamp();
    return now.epoch() == then.epoch()
        && now.enabled() == then.enabled()
        && now.unnoted() == then.unnoted()
        && now.model().equals(then.model())
        && behind >= 0
        && behind <= MOST_BEHIND;
  }

  /** How far it has come. */
  long stamp() {
    var known = copied;
    return known == null ? 0 : known.state().stamp();
  }

  /** Has no records any more and answers nothing. */
  void drop() {
    locked(() -> copied = null);
  }

  /** Begins with these records, committed at this time or later. */
  void set(Copied loaded, long time) {
    locked(() -> {
      copied = loaded;
      asOf = time;
    });
  }

  /** Gives records their forms, or takes out those without. */
  void place(Map<Integer, Optional<String[][]>> changed) {
    locked(() -> {
      var known = copied;
      if (known != null) {
        known.index().place(changed);
      }
    });
  }

  /** All up to this stamp is in it, and this was all at this time ({@link System#nanoTime}). */
  void reached(long stamp, long time) {
    locked(() -> {
      var known = copied;
      if (known != null) {
        copied = known.at(Math.max(stamp, known.state().stamp()));
        asOf = time;
      }
    });
  }

  /**
   * Asks it; empty if there is nothing in it, or it is not to be had in time.
   *
   * @param age how old what it holds may be
   */
  <T> Optional<T> ask(Duration age, Duration patience, Function<Index, T> question) {
    if (!taken(patience)) {
      return Optional.empty();
    }
    try {
      var known = copied;
      return known == null || System.nanoTime() - asOf > age.toNanos()
          ? Optional.empty()
          : Optional.of(question.apply(known.index()));
    } finally {
      memory.unlock();
    }
  }

  private boolean taken(Duration patience) {
    try {
      return memory.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void locked(Runnable work) {
    memory.lock();
    try {
      work.run();
    } finally {
      memory.unlock();
    }
  }
}
