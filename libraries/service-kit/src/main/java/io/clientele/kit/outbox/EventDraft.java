package io.clientele.kit.outbox;

import io.clientele.contracts.Topic;
import io.clientele.kit.inbox.Incoming;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event before it is announced.
 *
 * @param id identifier of the event; for a fact it is the fact's own id, null lets the outbox
 *     choose
 * @param partitionKey what decides the partition: the contact's id wherever a contact is concerned
 * @param subject what a trace finds it by: the contact's id where one is concerned, else the key
 * @param version version of the state, null on facts
 * @param payload the full current state or the fact, null for a tombstone
 * @param traceparent W3C trace context of what caused it, null for that of the current span
 */
public record EventDraft(
    @Nullable UUID id,
    Topic topic,
    String key,
    String partitionKey,
    String subject,
    @Nullable Long version,
    String type,
    Instant occurredAt,
    @Nullable Object payload,
    @Nullable String traceparent) {

  /** The full current state of something, at a version that only grows. */
  public static EventDraft state(
      Topic topic,
      String key,
      String partitionKey,
      long version,
      String type,
      Instant occurredAt,
      Object payload) {
    return new EventDraft(
        null, topic, key, partitionKey, key, version, type, occurredAt, payload, null);
  }

  /** Something that happened once; its id is its key and the event's id. */
  public static EventDraft fact(
      Topic topic, UUID id, String partitionKey, String type, Instant occurredAt, Object payload) {
    var key = id.toString();
    return new EventDraft(id, topic, key, partitionKey, key, null, type, occurredAt, payload, null);
  }

  /** Says that nothing is left under the key; consumers forget what they hold. */
  public static EventDraft tombstone(
      Topic topic, String key, String partitionKey, long version, String type, Instant occurredAt) {
    return new EventDraft(
        null, topic, key, partitionKey, key, version, type, occurredAt, null, null);
  }

  /** The same event, found by a trace of another subject, such as the contact it concerns. */
  public EventDraft about(String otherSubject) {
    return new EventDraft(
        id,
        topic,
        key,
        partitionKey,
        otherSubject,
        version,
        type,
        occurredAt,
        payload,
        traceparent);
  }

  /** The same event in the trace of the event that caused it. */
  public EventDraft causedBy(Incoming<?> cause) {
    return new EventDraft(
        id,
        topic,
        key,
        partitionKey,
        subject,
        version,
        type,
        occurredAt,
        payload,
        cause.traceparent());
  }
}
