package io.clientele.kit.digest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Runs something once this service has read a topic to the ends it has now. */
@ApplicationScoped
class CaughtUp {
  private static final Logger LOG = Logger.getLogger(CaughtUp.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

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
  void whenCaughtUp(String bareTopic, Runnable work) {
    Thread.ofVirtual()
        .name("caught-up-" + bareTopic)
        .start(() -> {
          try {
            if (await(prefix + bareTopic)) {
              QuarkusTransaction.requiringNew().run(work);
            }
          } catch (Exception failure) {
            LOG.warnf("Not compared, the next digest will: %s", failure.getMessage());
          }
        });
  }

  private boolean await(String topic) throws Exception {
    var group = group(topic);
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      var ends = ends(admin, topic);
      var giveUp = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < giveUp) {
        if (reached(admin, group, ends)) {
          return true;
        }
        if (stopping.await(500, TimeUnit.MILLISECONDS)) {
          return false;
        }
      }
    }
    return false;
  }

  private static Map<TopicPartition, Long> ends(Admin admin, String topic) throws Exception {
    var description = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    if (description == null) {
      throw new IllegalStateException("No topic " + topic);
    }
    var partitions = description.partitions();
    var latest =
        partitions.stream()
            .collect(
                Collectors.toMap(
                    p -> new TopicPartition(topic, p.partition()), p -> OffsetSpec.latest()));
    return admin.listOffsets(latest).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  private static boolean reached(Admin admin, String group, Map<TopicPartition, Long> ends)
      throws Exception {
    var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return ends.entrySet().stream()
        .allMatch(end -> {
          var offset = committed.get(end.getKey());
          return end.getValue() == 0 || (offset != null && offset.offset() >= end.getValue());
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
