package io.clientele.contacts.pipeline;

import io.clientele.contracts.EventJson;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/** The pipelines in the database. */
@ApplicationScoped
public class Pipelines {
  private static final RowMapper<Pipeline> ROW =
      (row, context) ->
          Pipeline.read(
              row.getObject("id", UUID.class),
              row.getLong("version"),
              row.getString("key"),
              row.getString("name"),
              row.getString("stages"),
              row.getTimestamp("created_at").toInstant(),
              row.getTimestamp("updated_at").toInstant());

  private final Sql sql;

  Pipelines(Sql sql) {
    this.sql = sql;
  }

  /** All of them, oldest first. */
  public List<Pipeline> all() {
    return sql.read(handle ->
        handle.createQuery("select * from pipeline order by created_at, id").map(ROW).list());
  }

  /** The pipeline with this id or key. */
  public Optional<Pipeline> find(String idOrKey) {
    return sql.read(handle ->
        handle
            .createQuery("select * from pipeline where key = :it or id::text = lower(:it)")
            .bind("it", idOrKey)
            .map(ROW)
            .findOne());
  }

  boolean insert(Pipeline pipeline) {
    return sql.read(handle ->
        handle
            .createUpdate(
                """
                insert into pipeline (id, version, key, name, stages, published, created_at, updated_at)
                values (:id, :version, :key, :name, :stages::jsonb, true, :createdAt, :updatedAt)
                on conflict (key) do nothing
                """)
            .bind("id", pipeline.id())
            .bind("version", pipeline.version())
            .bind("key", pipeline.key())
            .bind("name", pipeline.name())
            .bind("stages", new String(EventJson.write(pipeline.stages()), StandardCharsets.UTF_8))
            .bind("createdAt", pipeline.createdAt())
            .bind("updatedAt", pipeline.updatedAt())
            .execute())
        == 1;
  }

  /** Marks those never announced as announced at this time and gives them. */
  List<Pipeline> takeUnpublished(Instant now) {
    return sql.read(handle ->
        handle
            .createQuery(
                "update pipeline set published = true, updated_at = :now where not published"
                    + " returning *")
            .bind("now", now)
            .map(ROW)
            .list());
  }

  List<Pipeline> lockAll(Collection<String> ids) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select * from pipeline where published and id::text = any(:ids) order by id for"
                    + " update")
            .bind("ids", SqlArray.of(String.class, List.copyOf(ids)))
            .map(ROW)
            .list());
  }
}
