package io.clientele.dedupe.match;

import io.clientele.dedupe.decision.Standing;
import io.clientele.kit.problem.Rejection;
import io.clientele.matching.index.Index;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Changes to the index within one transaction. Once the transaction has ended, even by another
 * thread because it took too long, nothing more can be changed through it.
 */
public final class IndexRun {
  /** Records that are looked at while questions wait: some milliseconds. */
  private static final int REGROUPED_AT_ONCE = 50;

  private final Lock lock;
  private final Entity entity;
  private final boolean enabled;
  private final Index index;
  private final Set<Integer> records = new HashSet<>();
  private CompletableFuture<?> meanwhile = CompletableFuture.completedFuture(true);
  private boolean closed;

  IndexRun(Lock lock, Entity entity, boolean enabled, Index index) {
    this.lock = lock;
    this.entity = entity;
    this.enabled = enabled;
    this.index = index;
  }

  /** What is compared. */
  public Entity entity() {
    return entity;
  }

  /** Whether the engine's rule is on; while it is not, no record is to be in the index. */
  boolean isEnabled() {
    return enabled;
  }

  /**
   * Has another thread put and remove records, while the caller's talks to the database; whatever
   * else is asked of the run waits for it.
   */
  void meanwhile(Runnable work) {
    meanwhile = meanwhile.thenRunAsync(work, Thread.ofPlatform().name("dedupe-compare")::start);
  }

  private void await() {
    try {
      meanwhile.join();
    } catch (CompletionException failed) {
      switch (failed.getCause()) {
        case RuntimeException why -> throw why;
        case Error why -> throw why;
        case null, default -> throw failed;
      }
    }
  }

  /**
   * Adds or replaces records by their numbers, and takes out those without forms; questions wait
   * until it is done.
   */
  void change(Map<Integer, Optional<String[][]>> changed) {
    locked(index -> index.change(changed));
    records.addAll(changed.keySet());
  }

  /** Forms the groups of what changed so far; questions are answered in between. */
  void regroup() {
    var done = new AtomicBoolean();
    while (!done.get()) {
      locked(index -> done.set(index.regroup(REGROUPED_AT_ONCE)));
    }
  }

  /** Brings in what was decided of two records, if both are there. */
  void decide(Standing standing) {
    await();
    var left = standing.leftNumber();
    var right = standing.rightNumber();
    if (left != null && right != null) {
      locked(index -> {
        if (index.has(left) && index.has(right)) {
          switch (standing.verdict()) {
            case null -> index.undecide(left, right);
            case DUPLICATE -> index.unite(left, right);
            case NOT_DUPLICATE, SAME_HOUSEHOLD -> index.separate(left, right);
          }
        }
      });
    }
  }

  /** The groups that the run has formed, with the numbers of their records. */
  NavigableMap<Long, NavigableSet<Integer>> formed() {
    return read(Index::formed);
  }

  /** Gives a group that the run has formed the number of a closed one. */
  void reopen(long formed, long closed) {
    await();
    locked(index -> index.rename(formed, closed));
  }

  /** What the run came to so far, with what its pairs and the groups of its records are now. */
  MatchChange outcome() {
    return read(index -> MatchChange.of(index, records));
  }

  private void locked(Consumer<Index> work) {
    lock.lock();
    try {
      work.accept(open());
    } finally {
      lock.unlock();
    }
  }

  private <T> T read(Function<Index, T> work) {
    await();
    lock.lock();
    try {
      return work.apply(open());
    } finally {
      lock.unlock();
    }
  }

  /** The index itself, for who has the lock or no other thread. */
  Index index() {
    return open();
  }

  /** The caller has the lock. */
  void close() {
    closed = true;
  }

  private Index open() {
    if (closed) {
      throw ended();
    }
    return index;
  }

  /** Why nothing can be changed any more; another attempt may be quicker. */
  static Rejection ended() {
    return new Rejection(
        503, "temporarily-unavailable", "Comparing contacts took too long; repeat the request.");
  }
}
