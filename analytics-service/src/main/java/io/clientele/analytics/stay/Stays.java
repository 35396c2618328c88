package io.clientele.analytics.stay;

import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The derived table that every funnel report is a query over. */
@ApplicationScoped
class Stays {
  private static final String ADD =
      """
      insert into stay (deal_id, number, pipeline_id, stage, entry, opened, entered, left_at,
                        next_pipeline, next_stage, direction, sequence, owner, value_minor,
                        currency, contact_id)
      select * from unnest(:dealId, :number, :pipelineId, :stage, :entry, :opened, :entered,
                           :leftAt, :nextPipeline, :nextStage, :direction, :sequence, :owner,
                           :valueMinor, :currency, :contactId)
      """;

  private final Sql sql;

  Stays(Sql sql) {
    this.sql = sql;
  }

  /** Gives these deals exactly these stays. */
  void replace(Collection<UUID> deals, List<Stay> stays) {
    sql.write(handle ->
        handle
            .createUpdate("delete from stay where deal_id = any(:deal)")
            .bindArray("deal", UUID.class, deals)
            .execute());
    if (!stays.isEmpty()) {
      add(stays);
    }
  }

  private void add(List<Stay> stays) {
    sql.write(handle ->
        handle
            .createUpdate(ADD)
            .bindArray("dealId", UUID.class, each(stays, Stay::dealId))
            .bindArray("number", Integer.class, each(stays, Stay::number))
            .bindArray("pipelineId", UUID.class, each(stays, Stay::pipelineId))
            .bindArray("stage", String.class, each(stays, Stay::stage))
            .bindArray("entry", Boolean.class, each(stays, Stay::entry))
            .bindArray("opened", Instant.class, each(stays, Stay::opened))
            .bindArray("entered", Instant.class, each(stays, Stay::entered))
            .bindArray("leftAt", Instant.class, each(stays, Stay::leftAt))
            .bindArray("nextPipeline", UUID.class, each(stays, Stay::nextPipeline))
            .bindArray("nextStage", String.class, each(stays, Stay::nextStage))
            .bindArray("direction", String.class, each(stays, stay -> stay.direction().name()))
            .bindArray("sequence", Long.class, each(stays, Stay::sequence))
            .bindArray("owner", String.class, each(stays, Stay::owner))
            .bindArray("valueMinor", Long.class, each(stays, Stay::valueMinor))
            .bindArray("currency", String.class, each(stays, Stay::currency))
            .bindArray("contactId", UUID.class, each(stays, Stay::contactId))
            .execute());
  }

  private static <T extends @Nullable Object> List<T> each(
      List<Stay> stays, Function<Stay, T> field) {
    return stays.stream().map(field).toList();
  }
}
