package io.clientele.contacts.deal;

import io.clientele.contracts.DealMove;
import io.clientele.contracts.Money;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The stored moves of deals; they are added, never changed. */
@ApplicationScoped
class DealMoves {
  private static final String INSERT =
      """
      insert into deal_move (id, deal_id, pipeline_id, sequence, from_stage, to_stage, at,
                             recorded_at, owner, value_minor, currency, contact_id)
      select * from unnest(:id, :dealId, :pipelineId, :sequence, :fromStage, :toStage, :at,
                           :recordedAt, :owner, :valueMinor, :currency, :contactId)
      """;

  private final Sql sql;

  DealMoves(Sql sql) {
    this.sql = sql;
  }

  List<DealMove> of(UUID dealId) {
    return sql.read(handle ->
        handle
            .createQuery("select * from deal_move where deal_id = :id order by sequence")
            .bind("id", dealId)
            .map(DealMoves::read)
            .list());
  }

  List<DealMove> find(Collection<String> ids) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select * from deal_move where id = any(:ids::uuid[]) order by deal_id, sequence"
                    + " for update")
            .bind("ids", SqlArray.of(String.class, List.copyOf(ids)))
            .map(DealMoves::read)
            .list());
  }

  void insert(List<DealMove> moves) {
    sql.write(handle ->
        handle
            .createUpdate(INSERT)
            .bind("id", SqlArray.of(UUID.class, moves, DealMove::id))
            .bind("dealId", SqlArray.of(UUID.class, moves, DealMove::dealId))
            .bind("pipelineId", SqlArray.of(UUID.class, moves, DealMove::pipelineId))
            .bind("sequence", SqlArray.of(Long.class, moves, DealMove::sequence))
            .bind("fromStage", SqlArray.of(String.class, moves, DealMove::fromStage))
            .bind("toStage", SqlArray.of(String.class, moves, DealMove::toStage))
            .bind("at", SqlArray.of(Instant.class, moves, DealMove::at))
            .bind("recordedAt", SqlArray.of(Instant.class, moves, DealMove::recordedAt))
            .bind("owner", SqlArray.of(String.class, moves, DealMove::owner))
            .bind("valueMinor", SqlArray.of(Long.class, moves, DealMoves::minor))
            .bind("currency", SqlArray.of(String.class, moves, DealMoves::currency))
            .bind("contactId", SqlArray.of(UUID.class, moves, DealMove::contactId))
            .execute());
  }

  private static @Nullable Long minor(DealMove move) {
    return move.value() == null ? null : Long.valueOf(move.value().minor());
  }

  private static @Nullable String currency(DealMove move) {
    return move.value() == null ? null : move.value().currency();
  }

  private static DealMove read(ResultSet row, StatementContext context) throws SQLException {
    var value = DealRow.value(row);
    @Nullable Money money = value == null ? null : value.money();
    return new DealMove(
        row.getObject("id", UUID.class),
        row.getObject("deal_id", UUID.class),
        row.getObject("pipeline_id", UUID.class),
        row.getString("from_stage"),
        row.getString("to_stage"),
        DealRow.instant(row, "at"),
        row.getTimestamp("recorded_at").toInstant(),
        row.getLong("sequence"),
        row.getString("owner"),
        money,
        row.getObject("contact_id", UUID.class));
  }
}
