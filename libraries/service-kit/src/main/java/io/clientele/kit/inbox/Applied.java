package io.clientele.kit.inbox;

import io.clientele.contracts.Topic;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Remembers which version of what this service has applied; written with the effect. */
@ApplicationScoped
public class Applied {
  private static final String MARK =
      """
      insert into applied as a (topic, key, version, occurred_at)
      select :topic, key, version, occurred_at
      from unnest(:key, :version, :occurredAt) as t(key, version, occurred_at)
      order by key
      on conflict (topic, key) do update
        set version = excluded.version, occurred_at = excluded.occurred_at,
            applied_at = clock_timestamp()
        where a.version < excluded.version
      returning a.key
      """;

  private final Sql sql;

  Applied(Sql sql) {
    this.sql = sql;
  }

  /** Marks events as applied and gives those that were not yet, the newest of each key. */
  <T> List<Incoming<T>> mark(Topic topic, List<Incoming<T>> events) {
    var newest = new LinkedHashMap<String, Incoming<T>>();
    for (var event : events) {
      var known = newest.get(event.key());
      if (known == null || event.version() > known.version()) {
        newest.remove(event.key());
        newest.put(event.key(), event);
      }
    }
    var candidates = List.copyOf(newest.values());
    var unseen = insert(topic, candidates);
    return candidates.stream().filter(event -> unseen.contains(event.key())).toList();
  }

  private <T> Set<String> insert(Topic topic, List<Incoming<T>> events) {
    return sql.read(handle ->
        new HashSet<>(
            handle
                .createQuery(MARK)
                .bind("topic", topic.bareName())
                .bind("key", SqlArray.of(String.class, events, Incoming::key))
                .bind("version", SqlArray.of(Long.class, events, Incoming::version))
                .bind("occurredAt", SqlArray.of(Instant.class, events, Incoming::occurredAt))
                .mapTo(String.class)
                .list()));
  }

  /** Whether a version, or a later one, has been applied. */
  public boolean reached(String topic, String key, long version) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select exists (select from applied where topic = ? and key = ? and version >= ?)")
            .bind(0, topic)
            .bind(1, key)
            .bind(2, version)
            .mapTo(boolean.class)
            .one());
  }
}
