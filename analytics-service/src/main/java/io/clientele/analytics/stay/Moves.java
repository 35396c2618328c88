package io.clientele.analytics.stay;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The moves of deals as they were announced. */
@ApplicationScoped
class Moves {
  private static final String ADD =
      """
      insert into move (id, deal_id, pipeline_id, stage, at, recorded_at, sequence, owner,
                        value_minor, currency, contact_id)
      select * from unnest(:id, :dealId, :pipelineId, :stage, :at, :recordedAt, :sequence, :owner,
                           :valueMinor, :currency, :contactId)
      on conflict (id) do nothing
      """;
  private static final String BY_DEAL =
      """
      select id, deal_id, pipeline_id, stage, at, recorded_at, sequence, owner, value_minor,
             currency, contact_id
      from move where deal_id = any(:deal)
      """;
  private static final String DEALS_AFTER =
      """
      select distinct deal_id from move
      where pipeline_id = :pipeline
        and (cast(:after as uuid) is null or deal_id > cast(:after as uuid))
      order by deal_id limit :limit
      """;

  private final Sql sql;

  Moves(Sql sql) {
    this.sql = sql;
  }

  void add(List<Move> moves) {
    sql.write(handle ->
        handle
            .createUpdate(ADD)
            .bind("id", SqlArray.of(UUID.class, moves, Move::id))
            .bind("dealId", SqlArray.of(UUID.class, moves, Move::dealId))
            .bind("pipelineId", SqlArray.of(UUID.class, moves, Move::pipelineId))
            .bind("stage", SqlArray.of(String.class, moves, Move::stage))
            .bind("at", SqlArray.of(Instant.class, moves, Move::at))
            .bind("recordedAt", SqlArray.of(Instant.class, moves, Move::recordedAt))
            .bind("sequence", SqlArray.of(Long.class, moves, Move::sequence))
            .bind("owner", SqlArray.of(String.class, moves, Move::owner))
            .bind("valueMinor", SqlArray.of(Long.class, moves, Move::valueMinor))
            .bind("currency", SqlArray.of(String.class, moves, Move::currency))
            .bind("contactId", SqlArray.of(UUID.class, moves, Move::contactId))
            .execute());
  }

  /** All moves of these deals. */
  List<Move> of(Collection<UUID> deals) {
    return sql.read(handle ->
        handle
            .createQuery(BY_DEAL)
            .bind("deal", SqlArray.of(UUID.class, deals))
            .map(Rows.as(Move.class))
            .list());
  }

  /** Which deals erased moves were of. */
  List<UUID> dealsOf(Collection<UUID> ids) {
    return sql.read(handle ->
        handle
            .createQuery("select distinct deal_id from move where id = any(:id)")
            .bind("id", SqlArray.of(UUID.class, ids))
            .mapTo(UUID.class)
            .list());
  }

  /** Some deals that were ever in a pipeline, in the order of their ids. */
  List<UUID> deals(UUID pipeline, @Nullable UUID after, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(DEALS_AFTER)
            .bind("pipeline", pipeline)
            .bind("after", after)
            .bind("limit", limit)
            .mapTo(UUID.class)
            .list());
  }

  void forget(Collection<UUID> ids) {
    delete("id", ids);
  }

  void forgetDeals(Collection<UUID> deals) {
    delete("deal_id", deals);
  }

  private void delete(String column, Collection<UUID> ids) {
    sql.write(handle ->
        handle
            .createUpdate("delete from move where " + column + " = any(:id)")
            .bind("id", SqlArray.of(UUID.class, ids))
            .execute());
  }
}
