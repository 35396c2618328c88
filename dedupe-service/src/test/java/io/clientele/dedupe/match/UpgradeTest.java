package io.clientele.dedupe.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.contracts.Topic;
import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.TestTopics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** A base of the version before the engine, which had read all contacts, is compared as a whole. */
@QuarkusTest
@WithTestResource(UpgradeTest.BaseWithoutEngine.class)
class UpgradeTest {
  private static final String LONDON = "+442079460695";
  private static final Someone ROBERT = Someone.named("Robert", "Lindqvist", LONDON);
  private static final Someone ROB = Someone.named("Rob", "Lindqvist", LONDON);
  private static final String SAME_GROUP =
      "select id from phone_group where covered and size = 2 and version = 1";

  @Inject Base base;

  /** What the service left that had no engine. */
  public static class BaseWithoutEngine extends PlatformResource {
    @Override
    public Map<String, String> start() {
      var configuration = super.start();
      var people = List.of(ROBERT, ROB);
      for (var someone : people) {
        var key = someone.id().toString();
        TestTopics.publishEarlier(configuration, Topic.CONTACT, key, List.of(someone.toState()));
      }
      leave(configuration, "1", handle -> people.forEach(someone -> insert(handle, someone)));
      commitOffsets(configuration);
      return configuration;
    }

    private static void insert(Handle handle, Someone someone) {
      handle.execute(
          "insert into contact values (?, 'ACTIVE', array[?], now())", someone.id(), LONDON);
      handle.execute("insert into phone_member values (?, ?)", LONDON, someone.id());
      handle.execute(
          "insert into phone_group (e164, size, changed_at) values (?, 2, now())"
              + " on conflict do nothing",
          LONDON);
      handle.execute(
          "insert into applied (topic, key, version, occurred_at)"
              + " values ('contacts.contact.v1', ?, 1, now())",
          someone.id().toString());
      handle.execute(
          "insert into first_reading values ('contacts.contact.v1', now()) on conflict do nothing");
    }

    private static void commitOffsets(Map<String, String> configuration) {
      var prefix = configuration.get("clientele.topics.prefix");
      var read =
          IntStream.range(0, Topic.CONTACT.partitions())
              .boxed()
              .collect(
                  Collectors.toMap(
                      n -> new TopicPartition(prefix + Topic.CONTACT.bareName(), n),
                      _ -> new OffsetAndMetadata(2)));
      var broker = configuration.get("kafka.bootstrap.servers");
      try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
        admin.alterConsumerGroupOffsets(prefix + "dedupe-contacts", read).all().get();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException refused) {
        throw new IllegalStateException(refused);
      }
    }
  }

  @Test
  void findsWhoIsAlikeAmongContactsKnownFromBefore() {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(base.number("select count(*) from outbox where topic = 'dedupe.group.v1'"))
                .isEqualTo(1));
    assertThat(base.number("select count(*) from contact where forms is not null")).isEqualTo(2);
    assertThat(base.number("select size from match_group")).isEqualTo(2);
    assertThat(base.ids(SAME_GROUP)).hasSize(1);
  }
}
