package io.clientele.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** What has arrived on a topic, read from its beginning. */
final class Arrivals implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Integer> times = new HashMap<>();

  Arrivals(String bootstrapServers, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads until all of these are there or patience ends; answers what is missing. */
  Set<String> missingOf(Set<String> ids) {
    var missing = new TreeSet<>(ids);
    missing.removeAll(times.keySet());
    if (!missing.isEmpty()) {
      readUntil(arrived -> {
        missing.remove(header(arrived, "ce_id"));
        return missing.isEmpty();
      });
    }
    return missing;
  }

  /** Reads on until this one is there. */
  ConsumerRecord<String, byte[]> of(String id) {
    return readUntil(arrived -> id.equals(header(arrived, "ce_id"))).orElseThrow();
  }

  /** How often this one was there, as far as was read. */
  int count(String id) {
    return times.getOrDefault(id, 0);
  }

  private Optional<ConsumerRecord<String, byte[]>> readUntil(
      Predicate<ConsumerRecord<String, byte[]>> enough) {
    Optional<ConsumerRecord<String, byte[]>> last = Optional.empty();
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (last.isEmpty() && System.nanoTime() < deadline) {
      for (var arrived : consumer.poll(Duration.ofMillis(100))) {
        times.merge(String.valueOf(header(arrived, "ce_id")), 1, Integer::sum);
        if (enough.test(arrived)) {
          last = Optional.of(arrived);
        }
      }
    }
    return last;
  }

  static @Nullable String header(ConsumerRecord<String, byte[]> arrived, String name) {
    var header = arrived.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
