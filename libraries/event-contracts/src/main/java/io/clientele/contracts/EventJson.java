package io.clientele.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes payloads the one way all services agree on. */
public final class EventJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private EventJson() {}

  /** The payload of an event. */
  public static byte[] write(Object payload) {
    try {
      return MAPPER.writeValueAsBytes(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a payload: " + payload.getClass().getName(), e);
    }
  }

  /** Reads a payload; unknown fields are ignored, unknown constants become UNKNOWN. */
  public static <T> T read(byte[] payload, Class<T> type) {
    @Nullable T value;
    try {
      value = MAPPER.readValue(payload, type);
    } catch (IOException e) {
      throw new MalformedEvent("not a " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
    if (value == null) {
      throw new MalformedEvent("not a " + type.getSimpleName() + ": null");
    }
    return value;
  }
}
