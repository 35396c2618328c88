package io.clientele.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
