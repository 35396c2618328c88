package io.clientele.kit.operations;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a service did about one id: events it wrote in the last hour, states it holds. */
@ApplicationScoped
class Trace {
  private static final String HOPS =
      """
      select created_at as at, 'published' as what, topic, key, coalesce(aggregate_version, 0) as version,
             type as detail, traceparent
      from outbox where subject = :id
      union all
      select applied_at, 'applied', topic, key, version, 'written ' || occurred_at, null
      from applied where key = :id
      order by at, what desc
      limit 500
      """;

  private final Sql sql;

  Trace(Sql sql) {
    this.sql = sql;
  }

  /**
   * One step of an event's way.
   *
   * @param at when, by the database's clock
   * @param what published or applied
   * @param traceparent W3C trace context, null when unknown
   */
  record Hop(
      Instant at,
      String what,
      String topic,
      String key,
      long version,
      @Nullable String detail,
      @Nullable String traceparent) {}

  List<Hop> of(String id) {
    return sql.read(
        handle -> handle.createQuery(HOPS).bind("id", id).map(Rows.as(Hop.class)).list());
  }
}
