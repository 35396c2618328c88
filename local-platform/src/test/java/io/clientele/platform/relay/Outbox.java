package io.clientele.platform.relay;

import static org.awaitility.Awaitility.await;

import io.clientele.platform.control.TestParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** A service's outbox in a database of its own, as a test writes to it. */
final class Outbox implements AutoCloseable {
  static final String TOPIC = "contacts.contact.v1";

  private static final String TABLE =
      """
      CREATE TABLE IF NOT EXISTS outbox (id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(), topic text NOT NULL,
        key text NOT NULL, partition integer NOT NULL, type text NOT NULL, source text NOT NULL,
        subject text NOT NULL, aggregate_version bigint, occurred_at timestamptz NOT NULL,
        dataschema text NOT NULL, payload bytea, traceparent text)
      """;

  static final String COLUMNS =
      "(id, topic, key, partition, type, source, subject, aggregate_version, occurred_at,"
          + " dataschema, payload, traceparent)";

  private final TestParts parts;
  private final TestParts.Fresh fresh;

  private Outbox(TestParts parts, TestParts.Fresh fresh) {
    this.parts = parts;
    this.fresh = fresh;
  }

  static Outbox open() throws Exception {
    return open(SharedPlatform.parts());
  }

  static Outbox open(TestParts parts) throws Exception {
    var outbox = new Outbox(parts, parts.fresh());
    outbox.appearFor("contacts");
    return outbox;
  }

  /** The service migrates, and waits as its gate would. */
  void appearFor(String service) throws SQLException {
    try (var connection = connect(service);
        var statement = connection.createStatement()) {
      statement.execute(TABLE);
    }
    awaitRelayed(service);
  }

  void awaitRelayed(String service) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .ignoreExceptions()
        .until(() -> parts.databases().isRelayed(fresh.id(), List.of(service)));
  }

  TestParts parts() {
    return parts;
  }

  TestParts.Fresh fresh() {
    return fresh;
  }

  Connection connect(String service) throws SQLException {
    return DriverManager.getConnection(
        fresh.jdbcUrl() + "?currentSchema=" + service, service, fresh.passwords().get(service));
  }

  Arrivals arrivals() {
    return new Arrivals(fresh.bootstrapServers(), fresh.topicPrefix() + TOPIC);
  }

  /** As many rows as wanted in one statement; answers nothing: {@link #ids} knows them. */
  static String manyRows(int count) {
    return """
    INSERT INTO outbox %s SELECT gen_random_uuid(), '%s', 'key-' || i, i %% 12, 'contacts.contact.created',
      '/clientele/contacts', 'key-' || i, i, now(), '/schemas/contact.v1.0.json',
      convert_to('{"i":' || i || '}', 'UTF8'), NULL FROM generate_series(1, %d) AS i
    """
        .formatted(COLUMNS, TOPIC, count);
  }

  static String row(UUID id) {
    return "('%s','%s','k',3,'contacts.contact.created','/clientele/contacts','k',1,now(),'/schemas/contact.v1.0.json','{}',NULL)"
        .formatted(id, TOPIC);
  }

  static String insert(UUID... ids) {
    return "INSERT INTO outbox "
        + COLUMNS
        + " VALUES "
        + String.join(",", List.of(ids).stream().map(Outbox::row).toList());
  }

  void write(String sql) throws SQLException {
    try (var connection = connect("contacts");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Rows with ids of the caller's, by COPY. */
  void copy(int count) throws Exception {
    try (var connection = connect("contacts")) {
      var copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY outbox " + COLUMNS + " FROM STDIN");
      for (int i = 0; i < count; i++) {
        byte[] line =
            "%s\t%s\tkey-%d\t%d\tcontacts.contact.created\t/clientele/contacts\tkey-%d\t1\t2026-01-02 03:04:05+00\t/schemas/contact.v1.0.json\t{}\t\\N\n"
                .formatted(UUID.randomUUID(), TOPIC, i, i % 12, i)
                .getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(line, 0, line.length);
      }
      copy.endCopy();
    }
  }

  /** What was committed, thus must arrive. */
  Set<String> ids() throws SQLException {
    try (var connection = connect("contacts");
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT id::text FROM outbox")) {
      var ids = new TreeSet<String>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  /** Where among the committed rows these are, for whoever looks for the cause of a loss. */
  String describe(Set<String> ids) {
    try (var connection = connect("contacts");
        var statement =
            connection.prepareStatement(
                """
                SELECT string_agg(format('%s %s partition %s, number %s of %s, %s', id, key, partition, n, total, created_at), E'\n')
                FROM (SELECT *, row_number() OVER w AS n, count(*) OVER () AS total FROM outbox WINDOW w AS (ORDER BY created_at)) AS rows
                WHERE id::text = ANY (?)
                """)) {
      statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1) + "\nThe relay said:\n" + complaints();
      }
    } catch (SQLException | IOException e) {
      return String.valueOf(e);
    }
  }

  private String complaints() throws IOException {
    return parts
        .log("relay")
        .lines()
        .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public void close() throws SQLException {
    try {
      parts.drop(fresh.id());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
