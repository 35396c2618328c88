package io.clientele.scenarios;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every topic of the platform from its beginning, to see what the relay has carried. */
final class Arrivals {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Without pulses: of these a topic keeps little more than the newest. */
  private static final String ANNOUNCED =
      String.join(
          " union all ",
          List.of("contacts", "validation", "dedupe", "segmentation", "analytics").stream()
              .map(schema ->
                  "select id::text from %s.outbox where topic <> 'platform.pulse.v1'"
                      .formatted(schema))
              .toList());

  private Arrivals() {}

  /** The announcements that were committed and are on no topic, even after a while. */
  static Set<String> missing(Platform platform, Tables tables) {
    var missing = new HashSet<>(tables.texts(ANNOUNCED));
    var broker = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + platform.port(9094));
    try (var consumer =
        new KafkaConsumer<>(broker, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.listTopics().entrySet().stream()
              .filter(topic -> topic.getKey().endsWith(".v1"))
              .flatMap(topic -> topic.getValue().stream())
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var until = System.nanoTime() + PATIENCE.toNanos();
      while (!missing.isEmpty() && System.nanoTime() < until) {
        for (var event : consumer.poll(Duration.ofMillis(100))) {
          var id = event.headers().lastHeader("ce_id");
          missing.remove(new String(id.value(), StandardCharsets.UTF_8));
        }
      }
    }
    return missing;
  }
}
