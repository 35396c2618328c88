package io.clientele.contacts.importing;

import io.clientele.contacts.importing.ImportJob.Choices;
import io.clientele.contracts.EventJson;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** How an import lies in its table. */
final class ImportJobRow {
  private ImportJobRow() {}

  static ImportJob read(ResultSet row, StatementContext context) throws SQLException {
    return new ImportJob(
        row.getObject("id", UUID.class),
        ImportKind.of(row.getString("kind")),
        ImportState.of(row.getString("state")),
        choices(row),
        Charset.forName(row.getString("charset")),
        row.getString("delimiter").charAt(0),
        List.of((String[]) row.getArray("columns").getArray()),
        new Mapping(mapping(row.getString("mapping"))),
        sample(row.getString("sample")),
        row.getLong("total"),
        row.getLong("done"),
        tally(row),
        row.getString("failure"),
        row.getString("paused"),
        row.getString("created_by"),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"));
  }

  private static Choices choices(ResultSet row) throws SQLException {
    return new Choices(
        row.getString("filename"),
        row.getString("system"),
        Duplicates.of(row.getString("duplicates")),
        row.getString("region"),
        row.getString("area_code"),
        row.getString("currency"));
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(
        row.getLong("created"),
        row.getLong("updated"),
        row.getLong("marked"),
        row.getLong("known"),
        row.getLong("rejected"),
        row.getLong("unparsable_phones"),
        row.getLong("invalid_emails"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  static String json(Object value) {
    return new String(EventJson.write(value), StandardCharsets.UTF_8);
  }

  private static Map<String, String> mapping(String json) {
    var fields = new LinkedHashMap<String, String>();
    for (var pair : EventJson.read(json.getBytes(StandardCharsets.UTF_8), String[][].class)) {
      fields.put(pair[0], pair[1]);
    }
    return fields;
  }

  /** As pairs, because an object in the database loses its order. */
  static String json(Mapping mapping) {
    return json(
        mapping.fields().entrySet().stream()
            .map(entry -> List.of(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static List<List<String>> sample(String json) {
    var rows = EventJson.read(json.getBytes(StandardCharsets.UTF_8), String[][].class);
    return Arrays.stream(rows).map(List::of).toList();
  }
}
