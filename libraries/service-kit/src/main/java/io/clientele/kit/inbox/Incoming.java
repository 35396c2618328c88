package io.clientele.kit.inbox;

import io.clientele.contracts.Topic;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event of another service, as a handler sees it.
 *
 * @param key what the event is about: an id, or a fact's own id
 * @param version version of the state; 0 for a fact
 * @param value the state or fact; empty when it was erased
 * @param occurredAt when the owner made the change
 * @param traceparent W3C trace context for what it causes, null when there is none
 */
public record Incoming<T>(
    Topic topic,
    String key,
    long version,
    Optional<T> value,
    Instant occurredAt,
    @Nullable String traceparent) {

  /** The same event, going on from a span of this service. */
  Incoming<T> within(String ownTraceparent) {
    return new Incoming<>(topic, key, version, value, occurredAt, ownTraceparent);
  }
}
