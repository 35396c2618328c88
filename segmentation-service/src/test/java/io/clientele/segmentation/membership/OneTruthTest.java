package io.clientele.segmentation.membership;

import static io.clientele.segmentation.testing.SegmentClient.createSegment;
import static io.clientele.segmentation.testing.SegmentClient.members;
import static io.clientele.segmentation.testing.SegmentClient.preview;
import static io.clientele.segmentation.testing.TestClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.ContactState.Sex;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.Purchase;
import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.segmentation.contact.Contacts;
import io.clientele.segmentation.contact.Purchases;
import io.clientele.segmentation.membership.ContactChanges.Touches;
import io.clientele.segmentation.testing.People;
import io.clientele.segmentation.testing.Rules;
import io.clientele.segmentation.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class OneTruthTest {
  private static final int PEOPLE = 60;
  private static final int ROUNDS = 25;

  @Inject ContactChanges changes;
  @Inject Contacts contacts;
  @Inject Purchases purchases;
  @Inject TestClock clock;

  private final String source = UUID.randomUUID().toString();
  private final List<UUID> people = Stream.generate(UUID::randomUUID).limit(PEOPLE).toList();

  @Test
  void membersAreThoseThePreviewFindsHoweverChangesPurchasesAndTimersInterleave() {
    clock.set(NOON);
    var rule = Rules.womenWhoSpentMoreThan("500", source);
    var segment = createSegment("Interleaved", rule);
    var contactsThread = CompletableFuture.runAsync(() -> rounds(1, this::changeSomeContacts));
    var purchasesThread = CompletableFuture.runAsync(() -> rounds(2, this::buy));
    var others = CompletableFuture.runAsync(() -> rounds(3, this::buy));
    for (var minute = 1; minute <= ROUNDS; minute++) {
      clock.set(NOON.plus(Duration.ofMinutes(minute)));
      members(segment);
    }
    CompletableFuture.allOf(contactsThread, purchasesThread, others).join();
    var count = preview(rule).getInt("count");
    assertThat(count).isBetween(1, PEOPLE - 1);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(members(segment)).hasSize(preview(rule).getInt("count")));
    assertThat(members(segment)).containsAll(preview(rule).getList("sample", String.class));
  }

  private void rounds(long seed, java.util.function.BiConsumer<Random, Integer> work) {
    var random = new Random(seed);
    for (var round = 1; round <= ROUNDS; round++) {
      var present = round;
      QuarkusTransaction.requiringNew().run(() -> work.accept(random, present));
    }
  }

  private void changeSomeContacts(Random random, int round) {
    var states =
        people.stream()
            .filter(id -> random.nextBoolean())
            .map(id ->
                People.contact(
                    id,
                    round,
                    random.nextInt(3) > 0 ? Sex.FEMALE : Sex.MALE,
                    random.nextInt(8) > 0 ? State.ACTIVE : State.DELETED,
                    source))
            .toList();
    Map<UUID, Incoming<?>> origins = new HashMap<>();
    states.forEach(state -> origins.put(state.id(), origin(Topic.CONTACT, state.id())));
    changes.make(origins, Touches.FIELDS, () -> contacts.store(states));
  }

  /** Some of what is bought is already about to leave the window. */
  private void buy(Random random, int round) {
    var bought = new ArrayList<Purchase>();
    Map<UUID, Incoming<?>> origins = new HashMap<>();
    for (var i = 0; i < PEOPLE / 2; i++) {
      var id = people.get(random.nextInt(PEOPLE));
      var age = Duration.ofDays(30).minusMinutes(random.nextInt(2 * ROUNDS));
      bought.add(People.purchase(id, String.valueOf(random.nextInt(200)), NOON.minus(age)));
      origins.put(id, origin(Topic.PURCHASE, bought.getLast().id()));
    }
    changes.make(origins, Touches.PURCHASES, () -> purchases.store(bought));
  }

  private static Incoming<Object> origin(Topic topic, UUID key) {
    return new Incoming<>(topic, key.toString(), 1, Optional.empty(), NOON, null);
  }
}
