package io.clientele.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.clientele.platform.CannotStart;
import io.clientele.platform.Part;
import io.clientele.platform.PlatformSettings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
  @TempDir private Path data;
  private PlatformSettings settings;
  private Postgres postgres;

  @BeforeEach
  void choosePorts() {
    settings = PlatformSettings.onFreePorts(data);
    postgres = new Postgres(settings);
  }

  @AfterEach
  void stop() {
    postgres.stop();
  }

  @Test
  void whatWasCommittedSurvivesAKillAndEveryServiceSeesItsOwnSchemaOnly() throws Exception {
    postgres.start();
    var databases = new Databases(settings, Credentials.in(data));
    databases.prepare();
    databases.create("clientele", "");
    execute("contacts", "CREATE TABLE contacts.kept AS SELECT 1 AS one");

    postgres.kill();
    assertThat(postgres.state()).isEqualTo(Part.State.STOPPED);
    postgres.start();
    databases.create("clientele", "");

    execute("contacts", "SELECT one FROM contacts.kept");
    assertThatThrownBy(() -> execute("dedupe", "SELECT one FROM contacts.kept"))
        .hasMessageContaining("permission denied for schema contacts");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("full_page_writes")).isEqualTo("on");
    assertThat(setting("wal_level")).isEqualTo("logical");
  }

  @Test
  void aProcessIdThatBelongsToSomebodyElseNowIsNoReasonNotToStart() throws Exception {
    postgres.start();
    postgres.kill();
    long somebody = ProcessHandle.current().pid();
    Files.writeString(
        data.resolve("postgres/postmaster.pid"), somebody + "\n" + data.resolve("postgres") + "\n");
    postgres.start();
    assertThat(postgres.state()).isEqualTo(Part.State.READY);
    assertThat(ProcessHandle.of(somebody)).isPresent();
  }

  @Test
  void aServerThatIsKilledFromOutsideHasFailed() throws Exception {
    postgres.start();
    var server = ProcessHandle.of(postgres.pid()).orElseThrow();
    server.destroyForcibly();
    server.onExit().join();
    assertThat(postgres.state()).isEqualTo(Part.State.FAILED);
    postgres.start();
    assertThat(postgres.state()).isEqualTo(Part.State.READY);
  }

  @Test
  void aSessionThatOutlivesItsKilledServerNeverMeetsAnother() throws Exception {
    postgres.start();
    try (var session = superuser();
        var statement = session.createStatement()) {
      statement.execute(
          """
          CREATE FUNCTION busy() RETURNS void LANGUAGE plpgsql AS $$
            DECLARE until timestamptz := clock_timestamp() + interval '4 seconds';
            BEGIN WHILE clock_timestamp() < until LOOP END LOOP; END $$
          """);
      var backend = ProcessHandle.of(backendOf(statement)).orElseThrow();
      var busyUntil = Instant.now().plusSeconds(4);
      var work = CompletableFuture.runAsync(() -> workUntilLost(statement));
      await().until(() -> isActive(backend.pid()));

      ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
      await().until(() -> postgres.state() == Part.State.FAILED);
      assertThat(backend.isAlive()).isTrue();
      postgres.start();

      work.join();
      assertThat(startOfServer()).isAfter(busyUntil);
    }
  }

  private static long backendOf(Statement statement) throws SQLException {
    try (var row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getLong(1);
    }
  }

  private Instant startOfServer() throws SQLException {
    try (var session = superuser();
        var statement = session.createStatement();
        var row = statement.executeQuery("SELECT pg_postmaster_start_time()")) {
      row.next();
      return row.getTimestamp(1).toInstant();
    }
  }

  private static void workUntilLost(Statement statement) {
    try {
      statement.execute("SELECT busy()");
    } catch (SQLException ended) {
      assertThat(ended.getMessage()).contains("connection");
    }
  }

  private boolean isActive(long backend) throws SQLException {
    try (var session = superuser();
        var statement = session.createStatement();
        var row =
            statement.executeQuery(
                "SELECT FROM pg_stat_activity WHERE query LIKE '%busy()' AND pid = " + backend)) {
      return row.next();
    }
  }

  private Connection superuser() throws SQLException {
    return DriverManager.getConnection(
        settings.jdbcUrl("postgres"), "postgres", Credentials.in(data).password("postgres"));
  }

  @Test
  void aTakenPortIsNamedWithWhatToDo() throws Exception {
    try (var taken =
        new ServerSocket(settings.postgresPort(), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(postgres::start)
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("end that program");
    }
  }

  @Test
  void aFullDiskIsNamedWithWhatToDo() {
    var said =
        "2026 PANIC:  could not write to file \"pg_wal/xlogtemp.7\": No space left on device";
    assertThat(ServerLog.sentence(said, data.resolve("postgres.log"), settings))
        .contains("The disk with " + data + " is full", "make room");
  }

  @Test
  void passwordsAreKeptAndReadableByTheOwnerOnly() throws Exception {
    var first = Credentials.in(data).password("contacts");
    assertThat(Credentials.in(data).password("contacts")).isEqualTo(first);
    assertThat(Files.getPosixFilePermissions(data.resolve("credentials.properties")))
        .hasToString("[OWNER_READ, OWNER_WRITE]");
  }

  private void execute(String role, String sql) throws SQLException {
    try (var connection = connect(role);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String setting(String name) throws SQLException {
    try (var connection = connect("contacts");
        var statement = connection.createStatement();
        var row = statement.executeQuery("SHOW " + name)) {
      row.next();
      return row.getString(1);
    }
  }

  private Connection connect(String role) throws SQLException {
    return DriverManager.getConnection(
        settings.jdbcUrl("clientele"), role, Credentials.in(data).password(role));
  }
}
