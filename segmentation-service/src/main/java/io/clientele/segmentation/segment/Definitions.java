package io.clientele.segmentation.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.kit.sql.Sql;
import io.clientele.rules.RulePredicate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules of all segments, the same for a whole transaction. Who evaluates shares a lock that who
 * changes a definition holds alone: when a definition changes, no contact is on its way that was
 * evaluated under the old one and is not yet to be seen by the build of the new one.
 */
@ApplicationScoped
public class Definitions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LOCK = 0x5365676d656e7473L;

  private final Sql sql;
  private final Map<UUID, Definition> ready = new ConcurrentHashMap<>();

  Definitions(Sql sql) {
    this.sql = sql;
  }

  private record Row(UUID id, long version, String rule) {}

  /** All definitions, unchanged until the present transaction ends. */
  public Map<UUID, Definition> share() {
    sql.write(handle -> handle.execute("select pg_advisory_xact_lock_shared(?)", LOCK));
    var definitions = rows().stream().map(this::ready).toList();
    var ids = definitions.stream().map(Definition::segmentId).collect(Collectors.toSet());
    ready.keySet().retainAll(ids);
    return definitions.stream()
        .collect(Collectors.toMap(Definition::segmentId, Function.identity()));
  }

  /** Waits until nobody evaluates, and keeps it so until the present transaction ends. */
  void hold() {
    sql.write(handle -> handle.execute("select pg_advisory_xact_lock(?)", LOCK));
  }

  private List<Row> rows() {
    return sql.read(handle ->
        handle
            .createQuery(
                "select id, version, rule::text as rule from segment where state = 'ACTIVE'")
            .map((row, context) ->
                new Row(
                    row.getObject("id", UUID.class), row.getLong("version"), row.getString("rule")))
            .list());
  }

  private Definition ready(Row row) {
    var known = ready.get(row.id());
    if (known != null && known.version() == row.version()) {
      return known;
    }
    var definition = compile(row);
    ready.put(row.id(), definition);
    return definition;
  }

  private static Definition compile(Row row) {
    try {
      var rule = SegmentRules.parse(JSON.readTree(row.rule()));
      return new Definition(
          row.id(), row.version(), rule.reads(), RulePredicate.of(rule), Lookback.of(rule));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
