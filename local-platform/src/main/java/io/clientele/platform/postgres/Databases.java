package io.clientele.platform.postgres;

import io.clientele.platform.PlatformSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;

/** Makes databases with a schema and a role per service, and tells the relay which to read. */
public final class Databases {
  private final PlatformSettings settings;
  private final Credentials credentials;

  public Databases(PlatformSettings settings, Credentials credentials) {
    this.settings = settings;
    this.credentials = credentials;
  }

  /** Makes the roles and the list of relayed databases; made twice changes nothing. */
  public void prepare() throws SQLException {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      for (var service : Credentials.SERVICES) {
        statement.execute(role(service, "LOGIN"));
      }
      statement.execute(role(Credentials.RELAY, "LOGIN REPLICATION"));
      statement.execute("GRANT " + String.join(", ", Credentials.SERVICES) + " TO relay");
      statement.execute(
          """
          CREATE TABLE IF NOT EXISTS relayed (
            database text PRIMARY KEY,
            topic_prefix text NOT NULL,
            generation integer NOT NULL DEFAULT 1,
            slot_made boolean NOT NULL DEFAULT false,
            slot_lost boolean NOT NULL DEFAULT false);
          GRANT SELECT, UPDATE ON relayed TO relay
          """);
    }
  }

  /** Makes the database if there is none; its outboxes go to topics that begin with the prefix. */
  public void create(String database, String topicPrefix) throws SQLException {
    requirePlainName(database);
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      try (var known =
          statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
        if (known.next()) {
          fill(database);
          register(connection, database, topicPrefix);
          return;
        }
      }
      statement.execute("CREATE DATABASE " + database);
      fill(database);
      register(connection, database, topicPrefix);
    }
  }

  /** Removes the database, after the relay has let go of it. */
  public void drop(String database) throws SQLException {
    requirePlainName(database);
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute("DELETE FROM relayed WHERE database = '" + database + "'");
      statement.execute(
          """
          SELECT pg_terminate_backend(active_pid, 5000) FROM pg_replication_slots
          WHERE database = '%s' AND active
          """
              .formatted(database));
      statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
    }
  }

  /** Lets the relay begin anew after its slot was lost; what was written since is not sent. */
  public void relayAnew(String database) throws SQLException {
    requirePlainName(database);
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute(
          """
          SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots
          WHERE database = '%s'
          """
              .formatted(database));
      statement.execute(
          """
          UPDATE relayed SET generation = generation + 1, slot_made = false, slot_lost = false
          WHERE database = '%s'
          """
              .formatted(database));
    }
  }

  /** Whether the relay follows the outboxes of these services now. */
  public boolean isRelayed(String database, Collection<String> services) throws SQLException {
    requirePlainName(database);
    try (var connection = connect(database);
        var statement =
            connection.prepareStatement(
                """
                SELECT EXISTS (SELECT FROM pg_replication_slots
                         WHERE database = current_database() AND active AND wal_status <> 'lost')
                   AND ?::text[] <@ ARRAY(SELECT schemaname::text FROM pg_publication_tables
                         WHERE pubname = 'clientele_outbox' AND tablename = 'outbox')
                """)) {
      statement.setArray(1, connection.createArrayOf("text", services.toArray()));
      try (var answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  /** Whether the relay has noticed that its slot is gone. */
  public boolean isSlotLost(String database) throws SQLException {
    requirePlainName(database);
    try (var connection = connect("postgres");
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT slot_lost FROM relayed WHERE database = '" + database + "'")) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** A connection with all rights, for preparing and for tests. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        settings.jdbcUrl(database),
        Credentials.SUPERUSER,
        credentials.password(Credentials.SUPERUSER));
  }

  private void fill(String database) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      var services = String.join(", ", Credentials.SERVICES);
      statement.execute("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
      statement.execute("GRANT CONNECT ON DATABASE " + database + " TO relay, " + services);
      statement.execute("GRANT CREATE ON DATABASE " + database + " TO relay");
      statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
      statement.execute(
          Credentials.SERVICES.stream()
              .map(name -> "CREATE SCHEMA IF NOT EXISTS " + name + " AUTHORIZATION " + name)
              .collect(Collectors.joining(";")));
    }
  }

  private static void register(Connection connection, String database, String topicPrefix)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            INSERT INTO relayed (database, topic_prefix) VALUES (?, ?)
            ON CONFLICT (database) DO UPDATE SET topic_prefix = excluded.topic_prefix
            """)) {
      statement.setString(1, database);
      statement.setString(2, topicPrefix);
      statement.execute();
    }
  }

  private String role(String name, String rights) {
    var password = credentials.password(name);
    return """
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF;
      ALTER ROLE %1$s %2$s PASSWORD '%3$s';
    END $$
    """
        .formatted(name, rights, password);
  }

  private static void requirePlainName(String database) {
    if (!database.matches("[a-z][a-z0-9_]{0,40}")) {
      throw new IllegalArgumentException("not a plain database name: " + database);
    }
  }
}
