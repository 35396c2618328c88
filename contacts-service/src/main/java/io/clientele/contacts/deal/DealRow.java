package io.clientele.contacts.deal;

import io.clientele.contacts.money.AmountReading.Amount;
import io.clientele.contracts.EventJson;
import io.clientele.contracts.ExternalId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** How a deal lies in its table. */
final class DealRow {
  private DealRow() {}

  static Deal read(ResultSet row, StatementContext context) throws SQLException {
    return new Deal(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("pipeline_id", UUID.class),
        row.getString("stage"),
        new DealTerms(
            row.getString("title"),
            row.getObject("contact_id", UUID.class),
            row.getObject("company_id", UUID.class),
            row.getString("owner"),
            row.getString("product"),
            value(row)),
        externalIds(row.getString("external_ids")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant(),
        instant(row, "opened_at"),
        instant(row, "closed_at"),
        row.getLong("moves"));
  }

  static @Nullable Amount value(ResultSet row) throws SQLException {
    var currency = row.getString("currency");
    return currency == null ? null : new Amount(row.getLong("value_minor"), currency);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static List<ExternalId> externalIds(@Nullable String json) {
    return json == null
        ? List.of()
        : List.of(EventJson.read(json.getBytes(StandardCharsets.UTF_8), ExternalId[].class));
  }

  static @Nullable Long minor(Deal deal) {
    var value = deal.value();
    return value == null ? null : Long.valueOf(value.minor());
  }

  static @Nullable String currency(Deal deal) {
    var value = deal.value();
    return value == null ? null : value.currency();
  }
}
