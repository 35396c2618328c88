package io.clientele.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** What has arrived on a topic, read from its beginning. */
final class Arrivals implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

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
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (!missing.isEmpty() && System.nanoTime() < deadline) {
      for (var arrived : consumer.poll(Duration.ofMillis(100))) {
        records.add(arrived);
        missing.remove(header(arrived, "ce_id"));
      }
    }
    return missing;
  }

  ConsumerRecord<String, byte[]> of(String id) {
    missingOf(Set.of(id));
    return records.stream()
        .filter(arrived -> id.equals(header(arrived, "ce_id")))
        .findFirst()
        .orElseThrow();
  }

  long count(String id) {
    return records.stream().filter(arrived -> id.equals(header(arrived, "ce_id"))).count();
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
