package io.clientele.analytics.pipeline;

import io.clientele.contracts.PipelineState;
import io.clientele.contracts.Stage;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The pipelines this service knows. */
@ApplicationScoped
public class Pipelines {
  private static final String STORE =
      "insert into pipeline (id, name) values (?, ?)"
          + " on conflict (id) do update set name = excluded.name";
  private static final String ADD_STAGES =
      """
      insert into stage (pipeline_id, key, name, kind, position)
      select :pipeline, key, name, kind, position
      from unnest(:key, :name, :kind, :position) as t(key, name, kind, position)
      """;
  private static final String READ =
      """
      select p.id as pipeline_id, p.name as pipeline_name, s.key, s.name, s.kind, s.position
      from pipeline p left join stage s on s.pipeline_id = p.id
      where p.id = any(:id)
      """;

  private final Sql sql;

  Pipelines(Sql sql) {
    this.sql = sql;
  }

  /** Keeps a pipeline as it is now. */
  public void store(Pipeline pipeline) {
    sql.write(handle -> {
      handle.execute(STORE, pipeline.id(), pipeline.name());
      handle.execute("delete from stage where pipeline_id = ?", pipeline.id());
      addStages(handle, pipeline.id(), pipeline.stages());
    });
  }

  private static void addStages(Handle handle, UUID pipeline, List<Stage> stages) {
    handle
        .createUpdate(ADD_STAGES)
        .bind("pipeline", pipeline)
        .bind("key", SqlArray.of(String.class, stages, Stage::key))
        .bind("name", SqlArray.of(String.class, stages, Stage::name))
        .bind("kind", SqlArray.of(String.class, stages, stage -> stage.kind().name()))
        .bind("position", SqlArray.of(Integer.class, stages, Stage::position))
        .execute();
  }

  /** Forgets a pipeline. */
  public void forget(UUID id) {
    sql.write(handle -> handle.execute("delete from pipeline where id = ?", id));
  }

  /** Those of these pipelines that are known. */
  public Map<UUID, Pipeline> find(Collection<UUID> ids) {
    var names = new LinkedHashMap<UUID, String>();
    var stages = new LinkedHashMap<UUID, List<Stage>>();
    sql.write(handle ->
        handle
            .createQuery(READ)
            .bind("id", SqlArray.of(UUID.class, ids))
            .map((row, context) -> {
              var id = row.getObject("pipeline_id", UUID.class);
              names.put(id, row.getString("pipeline_name"));
              var known = stages.computeIfAbsent(id, pipeline -> new ArrayList<>());
              if (row.getString("key") != null) {
                known.add(Rows.as(Stage.class).map(row, context));
              }
              return id;
            })
            .list());
    var found = new LinkedHashMap<UUID, Pipeline>();
    names.forEach(
        (id, name) -> found.put(id, new Pipeline(id, name, stages.getOrDefault(id, List.of()))));
    return found;
  }

  /**
   * The pipeline of an address: its id, or {@code sales} for the one every installation has.
   *
   * @throws Rejection 404 when there is none
   */
  public Pipeline require(String address) {
    return id(address)
        .flatMap(id -> Optional.ofNullable(find(List.of(id)).get(id)))
        .orElseThrow(() ->
            new Rejection(
                404,
                "not-found",
                "No such pipeline is known here; ask for 'sales' or an id of GET"
                    + " /api/v1/pipelines."));
  }

  private static Optional<UUID> id(String address) {
    try {
      return Optional.of(address.equals("sales") ? PipelineState.SALES : UUID.fromString(address));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
