package io.clientele.segmentation.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.SegmentState.State;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The segments. */
@ApplicationScoped
class Segments {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final UUID LOWEST = new UUID(0, 0);
  private static final String COLUMNS =
      """
      select id, version, name, rule::text as rule, state, created_at, updated_at,
             building, build_done, build_total
      from segment
      """;
  private static final String STORE =
      """
      insert into segment as s (id, version, name, rule, state, created_at, updated_at, building)
      values (:id, :version, :name, cast(:rule as json), :state, :createdAt, :updatedAt, :building)
      on conflict (id) do update
        set version = excluded.version, name = excluded.name, rule = excluded.rule,
            state = excluded.state, updated_at = excluded.updated_at
      """;
  private static final String RESTART =
      """
      update segment
      set building = true, build_after = null, build_done = 0, build_total = (select count(*) from contact)
      where id = ?
      """;

  private final Sql sql;

  Segments(Sql sql) {
    this.sql = sql;
  }

  /** The segment, unless it was deleted. */
  Segment require(UUID id) {
    return read("where id = any(:ids) and state <> 'DELETED'", List.of(id)).stream()
        .findFirst()
        .orElseThrow(() ->
            new Rejection(
                404, "not-found", "There is no segment with this id; list the segments."));
  }

  /** Segments, deleted ones too, locked until the present transaction ends. */
  List<Segment> lock(Collection<UUID> ids) {
    return read("where id = any(:ids) order by id for update", ids);
  }

  private List<Segment> read(String where, Collection<UUID> ids) {
    return sql.read(handle ->
        handle
            .createQuery(COLUMNS + where)
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(ids)))
            .map(Segments::segment)
            .list());
  }

  /** Segments that were not deleted, oldest first. */
  List<Segment> list(@Nullable UUID after, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(
                COLUMNS
                    + "where state <> 'DELETED' and id > coalesce(cast(:after as uuid), :lowest)"
                    + " order by id limit :limit")
            .bind("after", after)
            .bind("lowest", LOWEST)
            .bind("limit", limit)
            .map(Segments::segment)
            .list());
  }

  /** How many contacts are in each of these segments; those without any are left out. */
  private Map<UUID, Long> members(Collection<Segment> segments) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select segment_id, count(*) as members from membership"
                    + " where segment_id = any(:ids) and is_in group by segment_id")
            .bind("ids", SqlArray.of(UUID.class, segments, Segment::id))
            .map((row, context) ->
                Map.entry(row.getObject("segment_id", UUID.class), row.getLong("members")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Segments as clients see them. */
  List<SegmentView> views(List<Segment> segments) {
    var members = members(segments);
    return segments.stream()
        .map(segment -> SegmentView.of(segment, members.getOrDefault(segment.id(), 0L)))
        .toList();
  }

  /** Keeps a definition; where it was built to stays as it is. */
  void store(Segment segment) {
    sql.write(handle ->
        handle
            .createUpdate(STORE)
            .bind("id", segment.id())
            .bind("version", segment.version())
            .bind("name", segment.name())
            .bind("rule", segment.rule().toString())
            .bind("state", segment.state().name())
            .bind("createdAt", segment.createdAt())
            .bind("updatedAt", segment.updatedAt())
            .bind("building", segment.build().running())
            .execute());
  }

  /** Has every contact looked at again; timers of the old definition no longer count. */
  void rebuild(UUID id) {
    sql.write(handle -> {
      handle.execute(RESTART, id);
      handle.execute("delete from segment_due where segment_id = ?", id);
    });
  }

  private static Segment segment(ResultSet row, StatementContext context) throws SQLException {
    try {
      return new Segment(
          row.getObject("id", UUID.class),
          row.getLong("version"),
          row.getString("name"),
          JSON.readTree(row.getString("rule")),
          State.valueOf(row.getString("state")),
          row.getTimestamp("created_at").toInstant(),
          row.getTimestamp("updated_at").toInstant(),
          new Segment.Build(
              row.getBoolean("building"), row.getLong("build_done"), row.getLong("build_total")));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
