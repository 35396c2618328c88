package io.clientele.kit.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.EventJson;
import io.clientele.kit.problem.Rejection;
import java.util.Comparator;
import java.util.Map;

/** Keeps an event's payload under what the relay carries: 256 KiB of JSON. */
final class PayloadLimit {
  private static final int BYTES = 256 * 1024;

  private PayloadLimit() {}

  static byte[] check(byte[] payload) {
    if (payload.length <= BYTES) {
      return payload;
    }
    var field = largestField(payload);
    throw new Rejection(
            413,
            "payload-too-large",
            "The record is %,d bytes as an event and at most %,d fit; shorten %s."
                .formatted(payload.length, BYTES, field))
        .error("/" + field, "too-large", "The largest field of the record.");
  }

  private static String largestField(byte[] payload) {
    return EventJson.read(payload, JsonNode.class).properties().stream()
        .max(Comparator.comparingInt(entry -> entry.getValue().toString().length()))
        .map(Map.Entry::getKey)
        .orElse("the record");
  }
}
