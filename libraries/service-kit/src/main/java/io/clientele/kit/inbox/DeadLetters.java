package io.clientele.kit.inbox;

import io.clientele.contracts.EventJson;
import io.clientele.contracts.Topic;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Keeps the records that could never be applied, and applies them again when asked. */
@ApplicationScoped
public class DeadLetters {
  private static final String INSERT =
      """
      insert into dead_letter (id, topic, key, version, "partition", "offset", headers, payload, reason)
      values (:id, :topic, :key, :version, :partition, :offset, cast(:headers as jsonb), :payload, :reason)
      on conflict (topic, "partition", "offset") do nothing
      """;
  private static final String COLUMNS =
      "id, topic, key, version, \"partition\", \"offset\", reason, failed_at, attempts,"
          + " resolved_at";

  private final Sql sql;
  private final Ids ids;
  private final Applied applied;
  private final Instance<TopicHandler<?>> handlers;

  DeadLetters(Sql sql, Ids ids, Applied applied, @Any Instance<TopicHandler<?>> handlers) {
    this.sql = sql;
    this.ids = ids;
    this.applied = applied;
    this.handlers = handlers;
  }

  /** A letter with what is needed to apply it again. */
  record Buried(
      String topic,
      String key,
      int partition,
      long offset,
      String headers,
      byte @Nullable [] payload) {}

  void bury(Topic topic, ConsumerRecord<String, byte[]> message, Throwable reason) {
    sql.write(handle ->
        handle
            .createUpdate(INSERT)
            .bind("id", ids.next())
            .bind("topic", topic.bareName())
            .bind("key", String.valueOf(message.key()))
            .bind("version", version(message))
            .bind("partition", message.partition())
            .bind("offset", message.offset())
            .bind("headers", headers(message))
            .bind("payload", message.value())
            .bind("reason", reason(reason))
            .execute());
  }

  private static @Nullable Long version(ConsumerRecord<String, byte[]> message) {
    var text = Envelope.text(message.headers(), "ce_aggregateversion");
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  private static String headers(ConsumerRecord<String, byte[]> message) {
    return new String(EventJson.write(Envelope.all(message.headers())), StandardCharsets.UTF_8);
  }

  private static String reason(Throwable reason) {
    var text = reason.getClass().getSimpleName() + ": " + reason.getMessage();
    return text.length() > 2000 ? text.substring(0, 2000) : text;
  }

  /** Open dead letters first, newest first, at most {@code limit}. */
  public List<DeadLetter> list(int limit) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select "
                    + COLUMNS
                    + " from dead_letter"
                    + " order by resolved_at is not null, failed_at desc, id limit ?")
            .bind(0, limit)
            .map(Rows.as(DeadLetter.class))
            .list());
  }

  /**
   * Applies a dead letter again.
   *
   * @return the letter as it is afterwards, resolved
   * @throws Rejection 404 when it is unknown, 422 when it fails again
   */
  public DeadLetter replay(UUID id) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> replayOnce(id));
    } catch (Rejection refusal) {
      throw refusal;
    } catch (RuntimeException again) {
      if (Failures.isTransient(again)) {
        throw again;
      }
      QuarkusTransaction.requiringNew().run(() -> failedAgain(id, again));
      throw new Rejection(
          422,
          "replay-failed",
          "It failed again: " + reason(again) + ". Mend the cause, then replay it.");
    }
  }

  private DeadLetter replayOnce(UUID id) {
    var letter =
        sql.read(handle ->
            handle
                .createQuery(
                    "select topic, key, \"partition\", \"offset\", headers::text as headers,"
                        + " payload from dead_letter where id = ? for update")
                .bind(0, id)
                .map(Rows.as(Buried.class))
                .findOne()
                .orElseThrow(() ->
                    new Rejection(404, "not-found", "There is no dead letter with this id.")));
    apply(letter);
    sql.write(handle ->
        handle.execute(
            "update dead_letter set resolved_at = clock_timestamp(), attempts = attempts + 1"
                + " where id = ? and resolved_at is null",
            id));
    return sql.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from dead_letter where id = ?")
            .bind(0, id)
            .map(Rows.as(DeadLetter.class))
            .one());
  }

  private void apply(Buried letter) {
    var topic = Topic.of(letter.topic());
    for (TopicHandler<?> handler : handlers) {
      if (handler.topic() == topic) {
        apply(letter, handler);
        return;
      }
    }
    throw new Rejection(
        422, "replay-failed", "This service no longer consumes " + topic.bareName());
  }

  private <T> void apply(Buried letter, TopicHandler<T> handler) {
    var event = Envelope.<T>read(handler.topic(), message(letter));
    var newer = applied.mark(handler.topic(), List.of(event));
    if (!newer.isEmpty()) {
      handler.apply(newer);
    }
  }

  private static ConsumerRecord<String, byte[]> message(Buried letter) {
    var headers = new RecordHeaders();
    Map<?, ?> texts = EventJson.read(letter.headers().getBytes(StandardCharsets.UTF_8), Map.class);
    texts.forEach((name, value) ->
        headers.add(String.valueOf(name), String.valueOf(value).getBytes(StandardCharsets.UTF_8)));
    return new ConsumerRecord<>(
        letter.topic(),
        letter.partition(),
        letter.offset(),
        ConsumerRecord.NO_TIMESTAMP,
        TimestampType.NO_TIMESTAMP_TYPE,
        ConsumerRecord.NULL_SIZE,
        ConsumerRecord.NULL_SIZE,
        letter.key(),
        letter.payload(),
        headers,
        Optional.empty());
  }

  private void failedAgain(UUID id, Throwable reason) {
    sql.write(handle ->
        handle.execute(
            "update dead_letter set attempts = attempts + 1, reason = ? where id = ?",
            reason(reason),
            id));
  }
}
