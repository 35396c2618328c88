package io.clientele.dedupe.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.ContactState.State;
import io.clientele.dedupe.contact.ContactForms;
import io.clientele.dedupe.contact.Written;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.dedupe.writer.Writer;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an instance that stands by finds, beside the one that writes. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReadCopiesTest {
  private static final String LONDON = "+442079460695";
  private static final UUID NOBODY = new UUID(0, 0);

  @Inject Base base;
  @Inject Sql sql;
  @Inject Writer writer;
  @Inject Models models;
  @Inject RecordChanges changes;
  @Inject TransactionSynchronizationRegistry transactions;

  private final Someone robert = Someone.named("Robert", "Lindqvist", LONDON);
  private final Someone rob = Someone.named("Rob", "Lindqvist", LONDON);
  private final AtomicInteger loads = new AtomicInteger();

  private IndexRuns runs;
  private ReadCopies copies;
  private FindAlike findAlike;

  /** Another instance, whose own index was never loaded. */
  @BeforeEach
  void standBy() {
    base.empty();
    var stored =
        new StoredIndex(sql) {
          @Override
          Copied copy(Entity entity) {
            loads.incrementAndGet();
            return super.copy(entity);
          }
        };
    runs = new IndexRuns(sql, models, stored, transactions);
    copies = new ReadCopies(writer, runs, stored, changes);
    findAlike = new FindAlike(sql, runs, copies);
  }

  @Test
  void saysNothingBeforeItHasFollowedOrOnceItIsOld() throws InterruptedException {
    base.apply(robert);
    assertThat(found()).isEmpty();
    copies.follow(Entity.CONTACT);
    assertThat(found()).contains(List.of(robert.id()));
    await().atMost(Duration.ofSeconds(20)).until(() -> found().isEmpty());
    copies.follow(Entity.CONTACT);
    assertThat(found()).isPresent();
  }

  @Test
  void followsWhatIsCommittedWithoutLoadingAnew() {
    base.apply(robert);
    copies.follow(Entity.CONTACT);
    base.apply(rob);
    assertThat(found()).contains(List.of(robert.id()));
    follow();
    assertThat(found().orElseThrow()).containsExactlyInAnyOrder(robert.id(), rob.id());
    base.apply(rob.now(State.DELETED));
    follow();
    assertThat(found()).contains(List.of(robert.id()));
    base.apply(rob.now(State.DELETED).now(State.ACTIVE));
    base.applyAll(List.of(robert.toTombstone()));
    follow();
    assertThat(found()).contains(List.of(rob.id()));
    assertThat(loads).hasValue(1);
  }

  @Test
  void loadsAnewWhereWhatWasNotedDoesNotLeadOn() {
    base.apply(robert, rob);
    follow();
    base.number(
        "update engine set stamp = stamp + 101, noted = noted + 101 where entity = 'contact'"
            + " returning stamp");
    follow();
    assertThat(loads).hasValue(2);
    base.number("update writer set epoch = epoch + 1 returning epoch");
    follow();
    base.number("update writer set epoch = epoch - 1 returning epoch");
    follow();
    assertThat(loads).hasValue(4);
    base.number("update engine set stamp = stamp + 1 where entity = 'contact' returning stamp");
    follow();
    assertThat(loads).hasValue(5);
    base.number("update rule set enabled = false where name = 'alike' returning 1");
    base.number("update engine set scanned = 0 where entity = 'contact' returning 1");
    follow();
    assertThat(loads).hasValue(6);
    assertThat(found()).contains(List.of());
  }

  @Test
  void keepsNoMoreOfWhatChangedThanIsFollowed() {
    base.apply(robert);
    var noted = "select count(*) from record_change where entity = 'contact'";
    base.number("update engine set stamp = stamp + 1000 where entity = 'contact' returning stamp");
    base.apply(rob);
    assertThat(base.number(noted)).isEqualTo(1);
  }

  @Test
  void dropsItsCopyOnceItWrites() {
    base.apply(robert);
    follow();
    copies.followUnlessWriter();
    assertThat(found()).isEmpty();
  }

  @Test
  void namesNobodyWhoCountsNoLongerThoughItHasNotFollowedYet() {
    base.apply(robert, rob);
    follow();
    base.apply(rob.now(State.DELETED));
    assertThat(found()).contains(List.of(robert.id()));
  }

  @Test
  void forgetsTheIndexThatItHadAsAWriter() {
    base.apply(robert);
    runs.load(Entity.CONTACT);
    assertThat(runs.size(Entity.CONTACT)).isEqualTo(1);
    follow();
    assertThat(runs.size(Entity.CONTACT)).isZero();
    assertThat(found()).contains(List.of(robert.id()));
  }

  private void follow() {
    copies.follow(Entity.CONTACT);
  }

  private Optional<List<UUID>> found() {
    var forms = ContactForms.of(Written.of(robert.toState()), List.of(LONDON));
    return findAlike
        .find(Entity.CONTACT, forms, NOBODY)
        .map(all -> all.stream().map(FindAlike.Found::id).toList());
  }
}
