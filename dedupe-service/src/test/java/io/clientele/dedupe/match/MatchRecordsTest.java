package io.clientele.dedupe.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.ContactState.State;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.matching.index.Index;
import io.clientele.matching.learn.Shipped;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in memory, what is stored and what is announced are the same, whatever happens. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class MatchRecordsTest {
  private static final String LONDON = "+442079460695";
  private static final String[] GIVEN = {"Robert", "Rob", "Anna", "Maria"};
  private static final String[] FAMILY = {"Lindqvist", "Ortega"};
  private static final State[] STATES = {State.ACTIVE, State.FROZEN, State.DELETED};

  @Inject Base base;
  @Inject Sql sql;
  @Inject IndexRuns runs;
  @Inject StoredIndex stored;

  @BeforeEach
  void start() {
    base.empty();
  }

  @Test
  void makesOneGroupOfTwoWhoseNamesAndPhoneAreAlike() {
    base.apply(
        Someone.named("Robert", "Lindqvist", LONDON), Someone.named("Rob", "Lindqvist", LONDON));
    assertThat(base.number("select count(*) from match_group where level = 'LIKELY'")).isEqualTo(1);
    assertThat(base.number("select size from phone_group where covered")).isEqualTo(2);
    assertThat(base.number("select count(*) from outbox where topic = 'dedupe.group.v1'"))
        .isEqualTo(2);
    assertThat(base.number("select sum(duplicates) from duplicate_state")).isEqualTo(2);
  }

  @Test
  void countsTheGroupOfANumberAnewOnceSomebodyElseHasIt() {
    var robert = Someone.named("Robert", "Lindqvist", LONDON);
    var maria = Someone.named("Maria", "Ortega", LONDON);
    base.apply(robert, Someone.named("Rob", "Lindqvist", LONDON));
    assertThat(base.number("select count(*) from phone_group where covered")).isEqualTo(1);
    base.apply(maria);
    assertThat(base.number("select size from phone_group where not covered")).isEqualTo(3);
    assertThat(
            base.number("select duplicates from duplicate_state where contact_id = ?", robert.id()))
        .isEqualTo(2);
    base.apply(maria.now(State.DELETED));
    assertThat(base.number("select count(*) from phone_group where not covered")).isZero();
    assertThat(
            base.number("select duplicates from duplicate_state where contact_id = ?", robert.id()))
        .isEqualTo(1);
    assertThat(
            base.number("select duplicates from duplicate_state where contact_id = ?", maria.id()))
        .isZero();
  }

  @Test
  void hidesNoNumberBehindAGroupThatIsOnlyPossible() {
    var initial = Someone.named("R", "Lindqvist", LONDON);
    base.apply(Someone.named("Robert", "Lindqvist", LONDON), initial);
    assertThat(hidden("POSSIBLE")).isZero();
    var phones = initial.phones();
    base.apply(new Someone(initial.id(), 2, State.ACTIVE, "Robert", "Lindqvist", phones, null));
    assertThat(hidden("LIKELY")).isEqualTo(1);
    base.apply(new Someone(initial.id(), 3, State.ACTIVE, "R", "Lindqvist", phones, null));
    assertThat(hidden("POSSIBLE")).isZero();
  }

  /** How many numbers the one group of the engine hides, which must have this level. */
  private long hidden(String level) {
    assertThat(base.number("select size from match_group where level = ?", level)).isEqualTo(2);
    return base.number("select count(*) from phone_group where covered");
  }

  @Test
  void keepsNothingOfAnErasedContact() {
    var robert = Someone.named("Robert", "Lindqvist", LONDON);
    base.apply(robert, Someone.named("Rob", "Lindqvist", LONDON));
    base.applyAll(List.of(robert.toTombstone()));
    assertThat(base.number("select count(*) from match_pair")).isZero();
    assertThat(base.number("select count(*) from match_member")).isZero();
    assertThat(base.number("select count(*) from match_group where size = 0 and version = 2"))
        .isEqualTo(1);
  }

  @Test
  void announcesAGroupThatIsNoMoreAsClosedWithTheLevelItHad() {
    var robert = Someone.named("Robert", "Lindqvist", LONDON);
    base.apply(robert, Someone.named("Rob", "Lindqvist", LONDON));
    base.apply(robert.now(State.DELETED));
    assertThat(announced("%\"rule\":\"alike\",\"state\":\"closed\",\"level\":\"likely\"%"))
        .isEqualTo(1);
  }

  /** How many announced groups look like this. */
  private long announced(String like) {
    return base.number(
        "select count(*) from outbox where topic = 'dedupe.group.v1'"
            + " and convert_from(payload, 'UTF8') like ?",
        like);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void holdsInMemoryWhatIsStoredAlsoAfterTransactionsThatFailed(long seed) {
    var random = new Random(seed);
    List<Someone> present = new ArrayList<>();
    for (int step = 0; step < 25; step++) {
      var before = present;
      present = new ArrayList<>(before);
      var batch = new ArrayList<Someone>();
      for (int n = random.nextInt(1, 5); n > 0; n--) {
        batch.add(next(random, present));
      }
      if (random.nextInt(3) == 0) {
        assertThatThrownBy(() -> failing(batch)).hasMessage("rolled back");
        present = before;
      } else {
        base.apply(batch.toArray(Someone[]::new));
        present.addAll(batch);
      }
      var loaded = stored.load(Entity.CONTACT).index();
      assertThat(asked(Index::pairs)).isEqualTo(loaded.pairs());
      assertThat(asked(Index::groups)).isEqualTo(loaded.groups());
      assertThat(asked(Index::pairs)).isEqualTo(afresh().pairs());
    }
  }

  @Test
  void loadsForLongerThanATransactionMayLast() {
    base.apply(
        Someone.named("Robert", "Lindqvist", LONDON), Someone.named("Rob", "Lindqvist", LONDON));
    sql.write(handle -> handle.execute("update engine set stamp = stamp + 1"));
    var loading =
        during(
            "lock table match_pair",
            () ->
                QuarkusTransaction.requiringNew()
                    .timeout(1)
                    .call(() -> {
                      runs.load(Entity.CONTACT);
                      return true;
                    }),
            () -> await().during(Duration.ofSeconds(3)).until(this::isWaiting));
    loading.exceptionally(_ -> null).join(); // the transaction around it is over
    assertThat(asked(Index::groups)).hasSize(1);
  }

  @Test
  void loadsWhatWasCommittedAtOneMoment() {
    runs.load(Entity.CONTACT); // or the transaction that has the lock would wait for itself
    var before = base.number("select stamp from engine where entity = 'contact'");
    var robert = Someone.named("Robert", "Lindqvist", LONDON);
    var loading =
        during(
            "lock table match_pair",
            () -> stored.load(Entity.CONTACT),
            () -> {
              await().until(this::isWaiting);
              base.join(List.of(robert, Someone.named("Rob", "Lindqvist", LONDON)));
            });
    var loaded = loading.join();
    assertThat(loaded.stamp()).isEqualTo(before);
    assertThat(loaded.index().pairs()).isEmpty();
    assertThat(base.number("select count(*) from match_pair")).isEqualTo(1);
  }

  @Test
  void seesARuleAsItIsOnceItsTurnHasComeAndNotAsItWasBefore() {
    runs.load(Entity.CONTACT);
    var enabled =
        during(
            "with off as (update rule set enabled = false where name = 'alike')"
                + " update engine set scanned = null where entity = 'contact'",
            () ->
                QuarkusTransaction.requiringNew()
                    .call(() -> runs.begin(runs.turn(Entity.CONTACT)).isEnabled()),
            () -> await().until(this::isAnyoneWaitingForARow));
    assertThat(enabled.join()).isFalse();
  }

  private boolean isAnyoneWaitingForARow() {
    return base.number(
            "select count(*) from pg_locks l join pg_stat_activity a using (pid)"
                + " where not l.granted and a.query like 'update engine set stamp%'")
        > 0;
  }

  @Test
  void refusesARunWhoseTransactionIsOverAndGivesBackItsTurn() {
    var late = runs.turn(Entity.CONTACT);
    assertThatThrownBy(() -> runs.begin(late))
        .isInstanceOfSatisfying(Rejection.class, over -> assertThat(over.status()).isEqualTo(503));
    runs.turn(Entity.CONTACT).close();
  }

  /** Starts some work while a transaction that has a lock does something else. */
  private <T> CompletableFuture<T> during(String lock, Supplier<T> work, Runnable meanwhile) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          sql.write(handle -> handle.execute(lock));
          var started = CompletableFuture.supplyAsync(work);
          meanwhile.run();
          return started;
        });
  }

  private boolean isWaiting() {
    return base.number(
            "select count(*) from pg_locks where not granted and relation = 'match_pair'::regclass")
        == 1;
  }

  private void failing(List<Someone> batch) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          base.join(batch);
          throw new IllegalStateException("rolled back");
        });
  }

  /** Somebody new, or one of these in another state, who is then taken out: nobody comes twice. */
  private static Someone next(Random random, List<Someone> present) {
    var someone =
        Someone.named(
            GIVEN[random.nextInt(GIVEN.length)],
            FAMILY[random.nextInt(FAMILY.length)],
            "+4420794606%02d".formatted(random.nextInt(4)));
    if (present.isEmpty() || random.nextInt(3) == 0) {
      return someone;
    }
    var known = present.remove(random.nextInt(present.size()));
    return known.now(STATES[random.nextInt(STATES.length)]);
  }

  /** An index to which every stored record was put anew. */
  private Index afresh() {
    var index = new Index(Shipped.contact());
    sql.read(handle ->
        handle
            .createQuery("select number, forms from contact where forms is not null")
            .map((row, _) -> index.put(row.getInt(1), FormText.read(row.getString(2))))
            .list());
    return index;
  }

  private <T> T asked(Function<Index, T> question) {
    return runs.ask(Entity.CONTACT, Duration.ofSeconds(5), question).orElseThrow();
  }
}
