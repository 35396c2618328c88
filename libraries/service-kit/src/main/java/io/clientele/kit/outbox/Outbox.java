package io.clientele.kit.outbox;

import io.clientele.contracts.EventJson;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import io.clientele.kit.time.Ids;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Announces changes in the transaction that makes them: both are kept, or neither. */
@ApplicationScoped
public class Outbox {
  private static final String ROWS =
      """
      (id, topic, key, partition, type, source, subject, aggregate_version,
                          occurred_at, dataschema, payload, traceparent)
      select id, topic, key, partition, type, source, subject, version, occurred_at, dataschema,
             convert_to(payload, 'UTF8'), traceparent
      from unnest(:id, :topic, :key, :partition, :type, :source, :subject, :version, :occurredAt,
                  :dataschema, :payload, :traceparent)
        as t(id, topic, key, partition, type, source, subject, version, occurred_at, dataschema,
             payload, traceparent)
      """;
  private static final String ANNOUNCE = "insert into outbox " + ROWS;
  private static final String HOLD =
      "insert into held "
          + ROWS
          + """
          on conflict (topic, key) do update
            set id = excluded.id, created_at = excluded.created_at, partition = excluded.partition,
                type = excluded.type, source = excluded.source, subject = excluded.subject,
                aggregate_version = excluded.aggregate_version, occurred_at = excluded.occurred_at,
                dataschema = excluded.dataschema, payload = excluded.payload,
                traceparent = excluded.traceparent
          """;

  private final Sql sql;
  private final Ids ids;
  private final RelayGate gate;
  private final Held held;
  private final String source;

  Outbox(
      Sql sql,
      Ids ids,
      RelayGate gate,
      Held held,
      @ConfigProperty(name = "clientele.service") String service) {
    this.sql = sql;
    this.ids = ids;
    this.gate = gate;
    this.held = held;
    this.source = "/clientele/" + service;
  }

  /**
   * Announces one change.
   *
   * @throws Rejection when the relay is not ready (503) or the payload is too large (413)
   */
  public void publish(EventDraft draft) {
    publishAll(List.of(draft));
  }

  /**
   * Announces changes in their order.
   *
   * @throws Rejection when the relay is not ready (503) or a payload is too large (413)
   */
  public void publishAll(List<EventDraft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    gate.requireOpen();
    var current = Traceparent.of(Span.current());
    var rows = drafts.stream().map(draft -> row(draft, current)).toList();
    if (Held.isHolding()) {
      insert(HOLD, newest(rows));
    } else {
      held.forget(rows.stream().map(Row::topic).toList(), rows.stream().map(Row::key).toList());
      insert(ANNOUNCE, rows);
    }
  }

  private static List<Row> newest(List<Row> rows) {
    var newest = new LinkedHashMap<List<String>, Row>();
    rows.forEach(row -> newest.put(List.of(row.topic(), row.key()), row));
    return List.copyOf(newest.values());
  }

  private void insert(String into, List<Row> rows) {
    sql.write(handle ->
        handle
            .createUpdate(into)
            .bind("id", SqlArray.of(UUID.class, rows, Row::id))
            .bind("topic", SqlArray.of(String.class, rows, Row::topic))
            .bind("key", SqlArray.of(String.class, rows, Row::key))
            .bind("partition", SqlArray.of(Integer.class, rows, Row::partition))
            .bind("type", SqlArray.of(String.class, rows, Row::type))
            .bind("source", SqlArray.of(String.class, rows, row -> source))
            .bind("subject", SqlArray.of(String.class, rows, Row::subject))
            .bind("version", SqlArray.of(Long.class, rows, Row::version))
            .bind("occurredAt", SqlArray.of(Instant.class, rows, Row::occurredAt))
            .bind("dataschema", SqlArray.of(String.class, rows, Row::dataschema))
            .bind("payload", SqlArray.of(String.class, rows, Row::payload))
            .bind("traceparent", SqlArray.of(String.class, rows, Row::traceparent))
            .execute());
  }

  private Row row(EventDraft draft, @Nullable String current) {
    var topic = draft.topic();
    return new Row(
        draft.id() == null ? ids.next() : draft.id(),
        topic.bareName(),
        draft.key(),
        Partitions.of(draft.partitionKey(), topic.partitions()),
        draft.type(),
        draft.subject(),
        draft.version(),
        draft.occurredAt(),
        topic.dataschema(),
        draft.payload() == null ? null : text(draft.payload()),
        draft.traceparent() == null ? current : draft.traceparent());
  }

  private static String text(Object payload) {
    return new String(PayloadLimit.check(EventJson.write(payload)), StandardCharsets.UTF_8);
  }

  private record Row(
      UUID id,
      String topic,
      String key,
      int partition,
      String type,
      String subject,
      @Nullable Long version,
      Instant occurredAt,
      String dataschema,
      @Nullable String payload,
      @Nullable String traceparent) {}
}
