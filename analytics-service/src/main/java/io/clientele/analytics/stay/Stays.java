package io.clientele.analytics.stay;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

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
            .bind("deal", SqlArray.of(UUID.class, deals))
            .execute());
    if (!stays.isEmpty()) {
      add(stays);
    }
  }

  private void add(List<Stay> stays) {
    sql.write(handle ->
        handle
            .createUpdate(ADD)
            .bind("dealId", SqlArray.of(UUID.class, stays, Stay::dealId))
            .bind("number", SqlArray.of(Integer.class, stays, Stay::number))
            .bind("pipelineId", SqlArray.of(UUID.class, stays, Stay::pipelineId))
            .bind("stage", SqlArray.of(String.class, stays, Stay::stage))
            .bind("entry", SqlArray.of(Boolean.class, stays, Stay::entry))
            .bind("opened", SqlArray.of(Instant.class, stays, Stay::opened))
            .bind("entered", SqlArray.of(Instant.class, stays, Stay::entered))
            .bind("leftAt", SqlArray.of(Instant.class, stays, Stay::leftAt))
            .bind("nextPipeline", SqlArray.of(UUID.class, stays, Stay::nextPipeline))
            .bind("nextStage", SqlArray.of(String.class, stays, Stay::nextStage))
            .bind("direction", SqlArray.of(String.class, stays, stay -> stay.direction().name()))
            .bind("sequence", SqlArray.of(Long.class, stays, Stay::sequence))
            .bind("owner", SqlArray.of(String.class, stays, Stay::owner))
            .bind("valueMinor", SqlArray.of(Long.class, stays, Stay::valueMinor))
            .bind("currency", SqlArray.of(String.class, stays, Stay::currency))
            .bind("contactId", SqlArray.of(UUID.class, stays, Stay::contactId))
            .execute());
  }
}
