package io.clientele.platform.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What the relay finds in a database at one look.
 *
 * @param published whether there is a publication
 * @param unpublished the outboxes it does not hold yet
 * @param slotIsRead whether Debezium reads the slot now
 */
record OutboxState(
    boolean published,
    List<String> unpublished,
    boolean hasSlot,
    boolean slotIsLost,
    boolean slotIsRead) {

  private static final String LOOK =
      """
      SELECT EXISTS (SELECT FROM pg_publication WHERE pubname = ?),
        ARRAY(SELECT quote_ident(n.nspname) || '.outbox' FROM pg_class c
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.relname = 'outbox' AND c.relkind = 'r' AND n.nspname NOT IN
            (SELECT schemaname FROM pg_publication_tables WHERE pubname = ?)
          ORDER BY 1),
        s.slot_name IS NOT NULL,
        coalesce(s.wal_status = 'lost', false),
        coalesce(s.active, false)
      FROM (SELECT) AS one LEFT JOIN pg_replication_slots s ON s.slot_name = ?
      """;

  static OutboxState of(Connection connection, RelayedDatabase database) throws SQLException {
    try (var statement = connection.prepareStatement(LOOK)) {
      statement.setString(1, ConnectorSettings.PUBLICATION);
      statement.setString(2, ConnectorSettings.PUBLICATION);
      statement.setString(3, database.slot());
      try (var row = statement.executeQuery()) {
        row.next();
        return new OutboxState(
            row.getBoolean(1),
            List.of((String[]) row.getArray(2).getArray()),
            row.getBoolean(3),
            row.getBoolean(4),
            row.getBoolean(5));
      }
    }
  }
}
