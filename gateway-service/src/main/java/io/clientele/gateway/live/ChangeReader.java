package io.clientele.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.contracts.CloudEventHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Reads from a record what may be told to every frontend: what changed, never to what. */
final class ChangeReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIELDS = "changedFields";

  private ChangeReader() {}

  static Change read(LiveTopic topic, ConsumerRecord<String, byte[]> message) {
    var id = String.valueOf(message.key());
    var data = JSON.createObjectNode().put("topic", topic.publicName()).put("id", id);
    data.put("type", text(message.headers(), CloudEventHeaders.TYPE));
    var version = text(message.headers(), CloudEventHeaders.AGGREGATE_VERSION);
    if (version != null && version.matches("\\d{1,18}")) {
      data.put("version", Long.parseLong(version));
    }
    addFields(data, message.value());
    return new Change(
        topic,
        topic.place(message.partition()),
        message.offset(),
        id,
        text(message.headers(), CloudEventHeaders.SUBJECT),
        json(data));
  }

  /** A payload that nobody can read still changed something: it is told without fields. */
  private static void addFields(ObjectNode data, byte @Nullable [] payload) {
    try {
      var fields = payload == null ? null : JSON.readTree(payload).get(FIELDS);
      if (fields != null && fields.isArray()) {
        var names = data.putArray(FIELDS);
        fields.valueStream().filter(JsonNode::isTextual).forEach(names::add);
      }
    } catch (IOException unreadable) {
      data.remove(FIELDS);
    }
  }

  private static String json(ObjectNode data) {
    try {
      return JSON.writeValueAsString(data);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable String text(Headers headers, String name) {
    var header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
