package io.clientele.kit.testing;

import io.clientele.contracts.CloudEventHeaders;
import io.clientele.contracts.EventJson;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.Partitions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Speaks as another service would: publishes events to the service under test and reads its own.
 */
public final class TestTopics {
  private TestTopics() {}

  private static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }

  /** Publishes a state at a version, or a tombstone when the payload is null. */
  public static void publishState(
      Topic topic, String key, String partitionKey, long version, @Nullable Object payload) {
    var value = payload == null ? null : EventJson.write(payload);
    send(topic, key, partitionKey, UUID.randomUUID(), version, value);
  }

  /** Publishes states of one key, one after another, before the service under test has started. */
  public static void publishEarlier(
      Map<String, String> configuration, Topic topic, String key, List<?> payloads) {
    try (var producer = producer(configuration.get("kafka.bootstrap.servers"))) {
      for (int n = 0; n < payloads.size(); n++) {
        var value = EventJson.write(payloads.get(n));
        var headers = headers(topic, key, UUID.randomUUID(), n + 1L);
        var partition = Partitions.of(key, topic.partitions());
        var name = configuration.get("clientele.topics.prefix") + topic.bareName();
        producer.send(new ProducerRecord<>(name, partition, key, value, headers)).get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** Publishes a fact. */
  public static void publishFact(Topic topic, UUID id, String partitionKey, Object payload) {
    send(topic, id.toString(), partitionKey, id, null, EventJson.write(payload));
  }

  /** Publishes bytes that need not be an event. */
  public static void publishRaw(Topic topic, String key, byte[] payload) {
    send(topic, key, key, UUID.randomUUID(), 1L, payload);
  }

  private static void send(
      Topic topic,
      String key,
      String partitionKey,
      UUID id,
      @Nullable Long version,
      byte @Nullable [] payload) {
    var headers = headers(topic, key, id, version);
    try (var producer = producer(config("kafka.bootstrap.servers"))) {
      var partition = Partitions.of(partitionKey, topic.partitions());
      producer.send(new ProducerRecord<>(name(topic), partition, key, payload, headers)).get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static KafkaProducer<String, byte[]> producer(@Nullable String bootstrapServers) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", String.valueOf(bootstrapServers), "linger.ms", "0"),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static RecordHeaders headers(Topic topic, String key, UUID id, @Nullable Long version) {
    var headers = new RecordHeaders();
    headers.add(CloudEventHeaders.ID, bytes(id.toString()));
    headers.add(CloudEventHeaders.TIME, bytes(Instant.now().toString()));
    headers.add(CloudEventHeaders.TYPE, bytes(topic.type("changed")));
    headers.add(CloudEventHeaders.SUBJECT, bytes(key));
    headers.add(
        CloudEventHeaders.AGGREGATE_VERSION, version == null ? null : bytes(version.toString()));
    return headers;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String name(Topic topic) {
    return ConfigProvider.getConfig()
            .getOptionalValue("clientele.topics.prefix", String.class)
            .orElse("")
        + topic.bareName();
  }

  /** Everything that is on a topic now, in order within each partition. */
  public static List<ConsumerRecord<String, byte[]>> all(Topic topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", config("kafka.bootstrap.servers")),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(name(topic)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var all = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
      return all;
    }
  }

  /** The newest event under a key, if there is one yet. */
  public static Optional<ConsumerRecord<String, byte[]>> newest(Topic topic, String key) {
    return all(topic).stream().filter(message -> key.equals(message.key())).reduce((a, b) -> b);
  }

  /** The newest payload under a key, if there is one yet. */
  public static <T> Optional<T> newest(Topic topic, String key, Class<T> type) {
    return newest(topic, key)
        .filter(message -> message.value() != null)
        .map(message -> EventJson.read(message.value(), type));
  }
}
