package io.clientele.kit.inbox;

import io.clientele.contracts.EventJson;
import io.clientele.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads a record's CloudEvents headers (CloudEvents 1.0, Kafka binding, binary mode). */
final class Envelope {
  private Envelope() {}

  /**
   * The event in a record.
   *
   * @throws UnreadableEvent when a header is missing or the payload is not what the topic holds
   */
  @SuppressWarnings("unchecked")
  static <T> Incoming<T> read(Topic topic, ConsumerRecord<String, byte[]> message) {
    if (message.key() == null) {
      throw new UnreadableEvent("The record has no key.", null);
    }
    var headers = message.headers();
    var value = (Optional<T>) payload(topic, message.value());
    return new Incoming<>(
        topic,
        message.key(),
        topic.kind() == Topic.Kind.FACTS && value.isPresent() ? 0 : version(headers),
        value,
        instant(headers, message.timestamp()),
        text(headers, "traceparent"));
  }

  private static Optional<?> payload(Topic topic, byte @Nullable [] payload) {
    if (payload == null || payload.length == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(EventJson.read(payload, topic.payload()));
    } catch (RuntimeException wrong) {
      throw new UnreadableEvent("The payload is not a " + topic.bareName() + ".", wrong);
    }
  }

  private static long version(Headers headers) {
    var version = text(headers, "ce_aggregateversion");
    try {
      return version == null ? 0 : Long.parseLong(version);
    } catch (NumberFormatException wrong) {
      throw new UnreadableEvent("ce_aggregateversion is not a number: " + version, wrong);
    }
  }

  private static Instant instant(Headers headers, long otherwise) {
    var time = text(headers, "ce_time");
    try {
      return time == null ? Instant.ofEpochMilli(otherwise) : Instant.parse(time);
    } catch (java.time.DateTimeException wrong) {
      throw new UnreadableEvent("ce_time is not an RFC 3339 time: " + time, wrong);
    }
  }

  static @Nullable String text(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** All headers as text, for the dead letters. */
  static Map<String, String> all(Headers headers) {
    var all = new LinkedHashMap<String, String>();
    headers.forEach(header -> {
      if (header.value() != null) {
        all.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    });
    return all;
  }
}
