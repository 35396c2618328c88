package io.clientele.dedupe.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.dedupe.match.LiveIndex.Outcome;
import io.clientele.dedupe.match.StoredIndex.Stamped;
import io.clientele.kit.problem.Rejection;
import io.clientele.matching.group.Edge;
import io.clientele.matching.index.Index;
import io.clientele.matching.index.Restoration;
import io.clientele.matching.learn.Shipped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveIndexTest {
  private static final Duration SOON = Duration.ofMillis(5);
  private static final String[] GIVEN = {"robert", "rob", "anna", "maria"};
  private static final String[] FAMILY = {"lindqvist", "ortega", "lindkvist"};
  private static final String[] PHONES = {"442079460695", "442079460601", "74951110000"};

  private final LiveIndex live = new LiveIndex(Entity.CONTACT);
  private final Committed committed = new Committed();

  /** What the database would hold: rows as of the last commit and the stamp. */
  private static final class Committed {
    private long stamp;
    private final TreeMap<Integer, String[][]> records = new TreeMap<>();
    private List<Edge> pairs = List.of();
    private Map<Long, NavigableSet<Integer>> groups = Map.of();
    private long nextName = 1;
    private int loads;

    Stamped load() {
      loads++;
      var restoration = new Restoration(Shipped.contact());
      records.forEach(restoration::record);
      pairs.forEach(restoration::pair);
      groups.forEach(restoration::group);
      return new Stamped(stamp, restoration.finish(nextName));
    }

    void keep(Map<Integer, Optional<String[][]>> changes, Index now) {
      changes.forEach((number, forms) ->
          forms.ifPresentOrElse(value -> records.put(number, value), () -> records.remove(number)));
      pairs = now.pairs();
      var copy = new TreeMap<Long, NavigableSet<Integer>>();
      now.groups().forEach((name, members) -> copy.put(name, new TreeSet<>(members)));
      groups = copy;
      nextName = Math.max(nextName, copy.isEmpty() ? 1 : copy.lastKey() + 1);
      stamp++;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void holdsAfterAnyHistoryOfFailuresWhatAFreshOneHolds(long seed) {
    var random = new Random(seed);
    for (int step = 0; step < 60; step++) {
      transaction(random);
      var fresh = new Index(Shipped.contact());
      committed.records.forEach(fresh::put);
      assertThat(asked(Index::pairs)).isEqualTo(fresh.pairs()).isEqualTo(committed.pairs);
      var groups = asked(Index::groups);
      assertThat(groups).isEqualTo(committed.groups);
      assertThat(groups.values()).hasSameElementsAs(fresh.groups().values());
    }
    assertThat(committed.loads).isBetween(2, 40);
  }

  /** One transaction that commits, is rolled back, or ends as nobody knows. */
  private void transaction(Random random) {
    var ticket = live.take(SOON);
    var run = live.begin(ticket, committed.stamp, true, committed::load);
    var changes = new TreeMap<Integer, Optional<String[][]>>();
    for (int change = random.nextInt(1, 6); change > 0; change--) {
      int number = random.nextInt(12);
      if (random.nextInt(4) == 0) {
        run.change(Map.of(number, Optional.empty()));
        changes.put(number, Optional.empty());
      } else {
        var forms = someone(random);
        run.change(Map.of(number, Optional.of(forms)));
        changes.put(number, Optional.of(forms));
      }
    }
    end(random, ticket, run, changes);
  }

  private void end(
      Random random, long ticket, IndexRun run, Map<Integer, Optional<String[][]>> changes) {
    boolean kept = random.nextInt(3) > 0;
    if (kept) {
      committed.keep(changes, run.index());
    }
    boolean answerLost = random.nextInt(6) == 0;
    boolean toldTheContrary = answerLost && random.nextBoolean();
    live.end(
        ticket,
        answerLost && !toldTheContrary
            ? Outcome.UNKNOWN
            : kept && !toldTheContrary ? Outcome.COMMITTED : Outcome.ROLLED_BACK);
    if (answerLost) {
      nothingChanges();
    }
  }

  private void nothingChanges() {
    var ticket = live.take(SOON);
    live.begin(ticket, committed.stamp, true, committed::load);
    committed.stamp++;
    live.end(ticket, Outcome.COMMITTED);
  }

  @Test
  void refusesWhatIsStillComparedOnceItsRunHasEnded() {
    var ticket = live.take(SOON);
    var late = live.begin(ticket, 0, true, committed::load);
    var nextHasBegun = new CompletableFuture<Boolean>();
    late.meanwhile(() -> {
      nextHasBegun.join();
      late.change(Map.of(1, Optional.of(someone(new Random(1)))));
    });
    live.end(ticket, Outcome.ROLLED_BACK);
    var next = live.take(SOON);
    live.begin(next, 0, true, committed::load);
    nextHasBegun.complete(true);
    assertThatThrownBy(late::outcome).isInstanceOf(Rejection.class);
    live.end(next, Outcome.COMMITTED);
    assertThat(live.ask(0, SOON, index -> index.has(1))).contains(false);
  }

  @Test
  void failsAsTheThreadThatCompares() {
    var run = live.begin(live.take(SOON), 0, true, committed::load);
    run.meanwhile(() -> {
      throw new OutOfMemoryError("as if");
    });
    assertThatThrownBy(run::formed).isInstanceOf(OutOfMemoryError.class).hasMessage("as if");
  }

  @Test
  void answersBetweenTheChangesOfARunUntilItIsRolledBack() {
    var ticket = live.take(SOON);
    var run = live.begin(ticket, 0, true, committed::load);
    run.change(Map.of(1, Optional.of(someone(new Random(1)))));
    assertThat(live.ask(0, SOON, index -> index.has(1))).contains(true);
    run.change(Map.of(2, Optional.of(someone(new Random(2)))));
    live.end(ticket, Outcome.ROLLED_BACK);
    assertThat(live.ask(0, SOON, index -> index.has(1))).contains(false);
  }

  @Test
  void answersWhileARunIsCommittedAndMemoryDoesNotKnowItYet() {
    var ticket = live.take(SOON);
    live.begin(ticket, committed.stamp, true, committed::load);
    committed.stamp++;
    assertThat(live.ask(committed.stamp, SOON, Index::pairs)).isPresent();
    live.end(ticket, Outcome.COMMITTED);
    assertThat(live.ask(committed.stamp, SOON, Index::pairs)).isPresent();
  }

  @Test
  void answersNothingWhileMemoryIsLoaded() {
    var ticket = live.take(SOON);
    live.begin(
        ticket,
        0,
        true,
        () -> {
          assertThat(elsewhere(() -> live.ask(0, SOON, Index::pairs))).isEmpty();
          return committed.load();
        });
    live.end(ticket, Outcome.COMMITTED);
  }

  private static <T> T elsewhere(Callable<T> work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.submit(work).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Test
  void answersNothingOnceAnotherInstanceHasChangedWhatIsCommitted() {
    nothingChanges();
    assertThat(live.ask(committed.stamp, SOON, Index::pairs)).isPresent();
    committed.stamp++;
    assertThat(live.ask(committed.stamp, SOON, Index::pairs)).isEmpty();
  }

  @Test
  void refusesChangesOfATransactionThatHasEnded() {
    var ticket = live.take(SOON);
    var run = live.begin(ticket, 0, true, committed::load);
    live.end(ticket, Outcome.ROLLED_BACK);
    assertThatThrownBy(() -> run.change(Map.of(1, Optional.of(someone(new Random(1))))))
        .isInstanceOf(Rejection.class);
  }

  @Test
  void beginsNothingForATransactionThatHasEnded() {
    var late = live.take(SOON);
    live.end(late, Outcome.ROLLED_BACK);
    assertThatThrownBy(() -> live.begin(late, 0, true, committed::load))
        .isInstanceOf(Rejection.class);
    nothingChanges();
  }

  @Test
  void refusesWhoWouldWaitTooLongForTheTurn() {
    var first = live.take(SOON);
    assertThatThrownBy(() -> live.take(SOON))
        .isInstanceOfSatisfying(Rejection.class, busy -> assertThat(busy.status()).isEqualTo(503));
    live.end(first, Outcome.ROLLED_BACK);
    nothingChanges();
  }

  @Test
  void givesBackTheTurnOnceHoweverOftenItsOwnerSaysSo() {
    var first = live.take(SOON);
    live.end(first, Outcome.ROLLED_BACK);
    var second = live.take(SOON);
    live.end(first, Outcome.ROLLED_BACK);
    assertThatThrownBy(() -> live.take(SOON)).isInstanceOf(Rejection.class);
    live.end(second, Outcome.ROLLED_BACK);
  }

  @Test
  void loadsBeforeAnyTransactionAndOnlyOnce() {
    live.load(() -> committed.stamp, committed::load);
    assertThat(live.ask(committed.stamp, SOON, Index::pairs)).isPresent();
    nothingChanges();
    live.load(() -> committed.stamp, committed::load);
    assertThat(committed.loads).isEqualTo(1);
  }

  @Test
  void givesBackTheTurnWhenNothingCouldBeLoaded() {
    var ticket = live.take(SOON);
    assertThatThrownBy(() ->
            live.begin(
                ticket,
                0,
                true,
                () -> {
                  throw new IllegalStateException("the database is away");
                }))
        .hasMessage("the database is away");
    live.end(ticket, Outcome.ROLLED_BACK);
    assertThat(live.ask(committed.stamp, SOON, Index::pairs)).isEmpty();
    var again = live.take(SOON);
    live.begin(again, 0, true, committed::load);
    live.end(again, Outcome.COMMITTED);
    assertThat(live.ask(committed.stamp, SOON, Index::pairs)).isPresent();
  }

  private <T> T asked(Function<Index, T> question) {
    return live.ask(committed.stamp, SOON, question).orElseThrow();
  }

  private static String[][] someone(Random random) {
    return new String[][] {
      {GIVEN[random.nextInt(GIVEN.length)]},
      {FAMILY[random.nextInt(FAMILY.length)]},
      {},
      {PHONES[random.nextInt(PHONES.length)]},
      {},
      {},
      {},
      {},
      {}
    };
  }
}
