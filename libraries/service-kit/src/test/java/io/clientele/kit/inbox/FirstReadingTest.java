package io.clientele.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.CompanyState;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Held;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.sample.SeenContacts;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FirstReadingTest.PlatformWithAPast.class)
class FirstReadingTest {
  private static final UUID EARLIER = UUID.randomUUID();
  private static final int VERSIONS = 60;

  @Inject FirstReading firstReading;
  @Inject Held held;
  @Inject Outbox outbox;
  @Inject SeenContacts contacts;
  @Inject Sql sql;

  private final UUID id = UUID.randomUUID();

  /** Where one contact had sixty versions before the service was there, read five at a time. */
  public static class PlatformWithAPast extends PlatformResource {
    @Override
    public Map<String, String> start() {
      var configuration = super.start();
      configuration.put("mp.messaging.incoming.contacts.max.poll.records", "5");
      TestTopics.publishEarlier(
          configuration,
          Topic.CONTACT,
          EARLIER.toString(),
          LongStream.rangeClosed(1, VERSIONS)
              .mapToObj(n -> SeenContacts.contact(EARLIER, n, SeenContacts.ECHO + n, Instant.now()))
              .toList());
      return configuration;
    }
  }

  @Test
  void announcesOnlyWhatIsLeftOfWhatWasThereBefore() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(announced(EARLIER)).isNotEmpty());
    assertThat(announced(EARLIER)).containsExactly((long) VERSIONS);
    assertThat(contacts.seen(EARLIER.toString()).getFirst())
        .startsWith(SeenContacts.ECHO + VERSIONS);
    await().atMost(Duration.ofSeconds(10)).until(() -> !held.isOn());
    publish(id, 1);
    await().atMost(Duration.ofSeconds(30)).until(() -> announced(id).equals(List.of(1L)));
  }

  @Test
  void waitsForAHandlerAtWorkBeforeItLetsGo() {
    readAnew();
    var working = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var handler =
        CompletableFuture.runAsync(() ->
            QuarkusTransaction.requiringNew()
                .run(() ->
                    firstReading.during(
                        Topic.CONTACT,
                        () -> {
                          working.countDown();
                          await().until(() -> goOn.getCount() == 0);
                          outbox.publish(company(id, 7));
                        })));
    await().until(() -> working.getCount() == 0);
    var finish = CompletableFuture.runAsync(() -> firstReading.finish());
    await().during(Duration.ofMillis(300)).until(() -> !finish.isDone());
    goOn.countDown();
    handler.join();
    finish.join();
    assertThat(announced(id)).containsExactly(7L);
  }

  @Test
  void dropsWhatItHoldsOfAKeyThatIsAnnouncedMeanwhile() {
    readAnew();
    QuarkusTransaction.requiringNew()
        .run(() -> firstReading.during(Topic.CONTACT, () -> outbox.publish(company(id, 1))));
    assertThat(announced(id)).isEmpty();
    QuarkusTransaction.requiringNew().run(() -> outbox.publish(company(id, 2)));
    firstReading.finish();
    assertThat(announced(id)).containsExactly(2L);
  }

  private void readAnew() {
    await().atMost(Duration.ofSeconds(60)).until(() -> !held.isOn());
    sql.write(handle -> handle.execute("update first_reading set caught_up_at = null"));
    held.begin();
  }

  private static EventDraft company(UUID id, long version) {
    var now = Instant.now();
    return EventDraft.state(
        Topic.COMPANY,
        id.toString(),
        id.toString(),
        version,
        "contacts.company.changed",
        now,
        new CompanyState(id, version, "Name", now, now));
  }

  private static void publish(UUID id, long version) {
    var contact = SeenContacts.contact(id, version, SeenContacts.ECHO, Instant.now());
    TestTopics.publishState(Topic.CONTACT, id.toString(), id.toString(), version, contact);
  }

  private List<Long> announced(UUID id) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select aggregate_version from outbox where topic = ? and key = ? order by id")
            .bind(0, Topic.COMPANY.bareName())
            .bind(1, id.toString())
            .mapTo(Long.class)
            .list());
  }
}
