package io.clientele.kit.outbox;

import io.clientele.contracts.EventJson;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.time.Ids;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Announces changes in the transaction that makes them: both are kept, or neither. */
@ApplicationScoped
public class Outbox {
  private static final String INSERT =
      """
      insert into outbox (id, topic, key, partition, type, source, subject, aggregate_version,
                          occurred_at, dataschema, payload, traceparent)
      select id, topic, key, partition, type, source, subject, version, occurred_at, dataschema,
             convert_to(payload, 'UTF8'), traceparent
      from unnest(:id, :topic, :key, :partition, :type, :source, :subject, :version, :occurredAt,
                  :dataschema, :payload, :traceparent)
        as t(id, topic, key, partition, type, source, subject, version, occurred_at, dataschema,
             payload, traceparent)
      """;

  private final Sql sql;
  private final Ids ids;
  private final RelayGate gate;
  private final String source;

  Outbox(
      Sql sql,
      Ids ids,
      RelayGate gate,
      @ConfigProperty(name = "clientele.service") String service) {
    this.sql = sql;
    this.ids = ids;
    this.gate = gate;
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
    sql.write(handle ->
        handle
            .createUpdate(INSERT)
            .bindArray("id", UUID.class, rows.stream().map(Row::id).toList())
            .bindArray("topic", String.class, rows.stream().map(Row::topic).toList())
            .bindArray("key", String.class, rows.stream().map(Row::key).toList())
            .bindArray("partition", Integer.class, rows.stream().map(Row::partition).toList())
            .bindArray("type", String.class, rows.stream().map(Row::type).toList())
            .bindArray("source", String.class, rows.stream().map(row -> source).toList())
            .bindArray("subject", String.class, rows.stream().map(Row::subject).toList())
            .bindArray("version", Long.class, rows.stream().map(Row::version).toList())
            .bindArray("occurredAt", Instant.class, rows.stream().map(Row::occurredAt).toList())
            .bindArray("dataschema", String.class, rows.stream().map(Row::dataschema).toList())
            .bindArray("payload", String.class, rows.stream().map(Row::payload).toList())
            .bindArray("traceparent", String.class, rows.stream().map(Row::traceparent).toList())
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
