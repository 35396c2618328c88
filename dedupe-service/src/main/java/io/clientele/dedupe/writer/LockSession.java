package io.clientele.dedupe.writer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A database session outside every transaction that may hold the writer's lock. The lock lives as
 * long as the session does, so that the database gives it to another when this process dies.
 */
final class LockSession implements AutoCloseable {
  private static final String TAKE = "select pg_try_advisory_lock(hashtext(?), ?)";

  /** Waits for the last transaction of the writer before, which holds the row in share mode. */
  private static final String NEXT_EPOCH =
      """
      insert into writer as w (entity, shard, epoch, pid, since)
      values (?, ?, 1, pg_backend_pid(), clock_timestamp())
      on conflict (entity, shard) do update
        set epoch = w.epoch + 1, pid = excluded.pid, since = excluded.since
      returning epoch
      """;

  private static final int ANSWER_SECONDS = 2;

  private final Connection connection;

  private LockSession(Connection connection) {
    this.connection = connection;
  }

  static LockSession open(String url, String user, String password) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("ApplicationName", "dedupe-writer");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "60");
    // A machine that vanished without a word holds the lock until the database notices: 15 s.
    properties.setProperty(
        "options",
        "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=2");
    return new LockSession(DriverManager.getConnection(url, properties));
  }

  /** Asks for the lock without waiting; gives the new epoch, or 0 when another has it. */
  long take(String entity, int shard) throws SQLException {
    return first(TAKE, "dedupe.writer." + entity, shard).equals("t")
        ? Long.parseLong(first(NEXT_EPOCH, entity, shard))
        : 0;
  }

  private String first(String query, String entity, int shard) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, entity);
      statement.setInt(2, shard);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  boolean isAlive() throws SQLException {
    return connection.isValid(ANSWER_SECONDS);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
