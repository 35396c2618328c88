package io.clientele.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs something once this service has read topics to the ends they have now. */
@ApplicationScoped
public class CaughtUp {
  private static final Logger LOG = Logger.getLogger(CaughtUp.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(365);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Config config;
  private final String bootstrapServers;
  private final String prefix;
  private final CountDownLatch stopping = new CountDownLatch(1);

  CaughtUp(
      Config config,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "clientele.topics.prefix", defaultValue = "")
          Optional<String> prefix) {
    this.config = config;
    this.bootstrapServers = bootstrapServers;
    this.prefix = prefix.orElse("");
  }

  void stop(@Observes ShutdownEvent shutdown) {
    stopping.countDown();
  }

  /** Gives up after five minutes: the next digest asks again. */
  public void whenCaughtUp(String bareTopic, Runnable work) {
    Thread.ofVirtual()
        .name("caught-up-" + bareTopic)
        .start(() -> {
          try {
            if (await(List.of(bareTopic), PATIENCE)) {
              QuarkusTransaction.requiringNew().run(work);
            }
          } catch (Exception failure) {
            LOG.warnf("Not compared, the next digest will: %s", failure.getMessage());
          }
        });
  }

  /** Does not look before it is possible, and never gives up while the service runs. */
  void whenRead(Collection<String> bareTopics, BooleanSupplier possible, Runnable work) {
    Thread.ofVirtual()
        .name("first-reading")
        .start(() -> {
          do {
            try {
              if (possible.getAsBoolean() && await(bareTopics, AS_LONG_AS_IT_TAKES)) {
                work.run();
                return;
              }
            } catch (Exception failure) {
              LOG.warnf("Cannot tell yet what was read: %s", failure.getMessage());
            }
          } while (!stopsSoon());
        });
  }

  private boolean stopsSoon() {
    try {
      return stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private boolean await(Collection<String> bareTopics, Duration patience) throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      var ends = new HashMap<String, Map<TopicPartition, Long>>();
      for (var bareTopic : bareTopics) {
        ends.put(group(prefix + bareTopic), ends(admin, prefix + bareTopic));
      }
      var giveUp = System.nanoTime() + patience.toNanos();
      while (System.nanoTime() < giveUp) {
        if (areReached(admin, ends)) {
          return true;
        }
        if (stopsSoon()) {
          return false;
        }
      }
    }
    return false;
  }

  /** Of the partitions that have anything to read. */
  private static Map<TopicPartition, Long> ends(Admin admin, String topic) throws Exception {
    var description = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    if (description == null) {
      throw new IllegalStateException("No topic " + topic);
    }
    var partitions =
        description.partitions().stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    var begins = offsets(admin, partitions, OffsetSpec.earliest());
    var ends = offsets(admin, partitions, OffsetSpec.latest());
    ends.entrySet().removeIf(end -> end.getValue().equals(begins.get(end.getKey())));
    return ends;
  }

  private static Map<TopicPartition, Long> offsets(
      Admin admin, List<TopicPartition> partitions, OffsetSpec which) throws Exception {
    var asked = partitions.stream().collect(Collectors.toMap(p -> p, _ -> which));
    var offsets = new HashMap<TopicPartition, Long>();
    admin.listOffsets(asked).all().get().forEach((p, found) -> offsets.put(p, found.offset()));
    return offsets;
  }

  private static boolean areReached(Admin admin, Map<String, Map<TopicPartition, Long>> ends)
      throws Exception {
    for (var group : ends.entrySet()) {
      if (!group.getValue().isEmpty() && !isReached(admin, group.getKey(), group.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isReached(Admin admin, String group, Map<TopicPartition, Long> ends)
      throws Exception {
    var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return ends.entrySet().stream()
        .allMatch(end -> {
          var offset = committed.get(end.getKey());
          return offset != null && offset.offset() >= end.getValue();
        });
  }

  private String group(String topic) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic"))
        .filter(name -> topic.equals(config.getOptionalValue(name, String.class).orElse("")))
        .map(name -> name.replaceFirst("\\.topic$", ".group.id"))
        .map(name -> config.getValue(name, String.class))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No channel consumes " + topic));
  }
}
