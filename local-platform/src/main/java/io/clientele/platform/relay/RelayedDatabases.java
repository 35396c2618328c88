package io.clientele.platform.relay;

import io.clientele.platform.PlatformSettings;
import io.clientele.platform.postgres.Credentials;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of the databases to relay, kept in PostgreSQL's maintenance database. */
final class RelayedDatabases {
  private final PlatformSettings settings;
  private final String password;
  private @Nullable Connection kept;

  RelayedDatabases(PlatformSettings settings, String password) {
    this.settings = settings;
    this.password = password;
  }

  Map<String, RelayedDatabase> all() throws SQLException {
    return ask(connection -> {
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery("SELECT database, topic_prefix, generation FROM relayed")) {
        var found = new HashMap<String, RelayedDatabase>();
        while (rows.next()) {
          var name = rows.getString(1);
          found.put(name, new RelayedDatabase(name, rows.getString(2), rows.getInt(3)));
        }
        return found;
      }
    });
  }

  /** Remembers which slots are gone although they had been made. */
  void noteLostSlots() throws SQLException {
    update(
        """
        UPDATE relayed SET slot_lost = true
        WHERE slot_made AND NOT EXISTS (SELECT FROM pg_replication_slots s
          WHERE s.database = relayed.database AND s.wal_status <> 'lost')
        """);
  }

  void noteSlotMade(RelayedDatabase database) throws SQLException {
    update(
        "UPDATE relayed SET slot_made = true WHERE NOT slot_made AND database = '%s'"
            .formatted(database.name()));
  }

  boolean isSlotLost(RelayedDatabase database) throws SQLException {
    return ask(connection -> {
      try (var statement =
          connection.prepareStatement("SELECT slot_lost FROM relayed WHERE database = ?")) {
        statement.setString(1, database.name());
        try (var rows = statement.executeQuery()) {
          return rows.next() && rows.getBoolean(1);
        }
      }
    });
  }

  Map<String, String> connector(RelayedDatabase database) {
    return ConnectorSettings.of(database, "127.0.0.1", settings.postgresPort(), password);
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        settings.jdbcUrl(database) + "?connectTimeout=5&ApplicationName=relay-watch",
        Credentials.RELAY,
        password);
  }

  synchronized void close() {
    var connection = kept;
    kept = null;
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException _) {
        // It is not used any more, whatever became of it.
      }
    }
  }

  private void update(String sql) throws SQLException {
    var _ =
        ask(connection -> {
          try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  // One connection for all looks: signing in costs more than asking.
  private synchronized <T> T ask(Question<T> question) throws SQLException {
    try {
      var connection = kept;
      if (connection == null) {
        connection = connect("postgres");
        kept = connection;
      }
      return question.of(connection);
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  private interface Question<T> {
    T of(Connection connection) throws SQLException;
  }
}
