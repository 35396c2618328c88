package io.clientele.platform.postgres;

import io.clientele.platform.CannotStart;
import io.clientele.platform.Loopback;
import io.clientele.platform.PlatformSettings;
import io.clientele.platform.control.KillablePart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL server of this machine, with a data folder that survives it. */
public final class Postgres implements KillablePart {
  private static final Duration RECOVERY = Duration.ofMinutes(5);
  private static final Duration SESSIONS_LEFT = Duration.ofMinutes(1);

  private final PlatformSettings settings;
  private final Path folder;
  private final Path log;
  private volatile State state = State.STOPPED;
  private volatile @Nullable ServerProcess process;

  public Postgres(PlatformSettings settings) {
    this.settings = settings;
    this.folder = settings.data().resolve("postgres").toAbsolutePath();
    this.log = settings.data().resolve("logs").resolve("postgres.log").toAbsolutePath();
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public String address() {
    return state() == State.READY ? "127.0.0.1:" + settings.postgresPort() : "";
  }

  @Override
  public State state() {
    var running = process;
    boolean gone = state == State.READY && (running == null || !running.isAlive());
    return gone ? State.FAILED : state;
  }

  /** The process id of the server, or 0 when there is none. */
  public long pid() {
    var running = process;
    return running == null ? 0 : running.pid();
  }

  @Override
  public synchronized void start() throws CannotStart {
    if (state() == State.READY) {
      return;
    }
    state = State.STARTING;
    try {
      launch();
      state = State.READY;
    } catch (IOException e) {
      throw new CannotStart(
          "PostgreSQL cannot start (%s): see %s.".formatted(e.getMessage(), log), e);
    } finally {
      if (state != State.READY) {
        state = State.FAILED;
      }
    }
  }

  @Override
  public synchronized void stop() {
    var running = process;
    process = null;
    state = State.STOPPED;
    if (running != null && running.isAlive()) {
      try {
        running.stop();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Ends the server and all its children as a power cut would; the next start recovers. */
  @Override
  public synchronized void kill() {
    var running = process;
    process = null;
    state = State.STOPPED;
    if (running != null) {
      running.kill();
    }
  }

  /** Ends the server of a data folder whose platform was killed and could not. */
  public static void endLeftover(Path data) throws IOException, CannotStart {
    ServerProcess.endOrphan(data.resolve("postgres").toAbsolutePath());
  }

  private void launch() throws CannotStart, IOException {
    Files.createDirectories(log.getParent());
    var binaries = PostgresBinaries.unpackedIn(settings.cache());
    ServerProcess.endOrphan(folder);
    Loopback.requireFree(settings.postgresPort(), "PostgreSQL");
    if (!Files.exists(folder.resolve("PG_VERSION"))) {
      initialise(binaries);
    }
    long deadline = System.nanoTime() + SESSIONS_LEFT.toNanos();
    while (!launched(binaries, deadline)) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  // Sessions that outlive their killed server go on writing until they notice; two servers on one
  // folder would destroy it, so PostgreSQL refuses to start meanwhile.
  private boolean launched(PostgresBinaries binaries, long deadline)
      throws CannotStart, IOException {
    long from = Files.exists(log) ? Files.size(log) : 0;
    var launched = ServerProcess.launch(binaries, folder, log, serverSettings());
    process = launched;
    try {
      awaitConnection(launched, from);
      return true;
    } catch (CannotStart refused) {
      if (System.nanoTime() > deadline || !ServerLog.tellsOfSessionsLeft(log, from)) {
        throw refused;
      }
      return false;
    }
  }

  // A first start that was cut short leaves a folder without PG_VERSION or a half one: initdb
  // works beside it and the result is moved there whole.
  private void initialise(PostgresBinaries binaries) throws CannotStart, IOException {
    var beside = folder.resolveSibling("postgres.new");
    Folders.delete(beside);
    Folders.delete(folder);
    var password = Files.createTempFile(settings.data(), "initdb", null);
    try {
      Files.writeString(password, Credentials.in(settings.data()).password(Credentials.SUPERUSER));
      var command = new ArrayList<String>(ServerProcess.asNobody());
      command.addAll(
          List.of(
              binaries.program("initdb"),
              "--pgdata=" + beside,
              "--username=" + Credentials.SUPERUSER,
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--locale=C"));
      var initdb =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (initdb.onExit().join().exitValue() != 0) {
        throw ServerLog.explain(log, 0, settings);
      }
    } finally {
      Files.delete(password);
    }
    Files.move(beside, folder);
  }

  private Map<String, String> serverSettings() {
    var given = new LinkedHashMap<String, String>();
    given.put("listen_addresses", "127.0.0.1");
    given.put("port", Integer.toString(settings.postgresPort()));
    given.put("unix_socket_directories", "");
    given.put("io_method", "sync"); // no idle I/O workers on a small machine
    given.put("shared_buffers", "512MB"); // takes only as much memory as the base fills
    given.put("max_wal_size", "2GB");
    given.put("log_timezone", "UTC");
    given.put("timezone", "UTC");
    given.putAll(relayed());
    return given;
  }

  /** Settings without which the relay cannot follow a server, or an acknowledged write is lost. */
  public static Map<String, String> relayed() {
    var given = new LinkedHashMap<String, String>();
    given.put("max_connections", "300");
    given.put("synchronous_commit", "on");
    given.put("fsync", "on");
    given.put("full_page_writes", "on");
    given.put("track_commit_timestamp", "on"); // what the latency of events is measured by
    given.put("wal_level", "logical");
    given.put("max_replication_slots", "40");
    given.put("max_wal_senders", "40");
    given.put("max_slot_wal_keep_size", "4GB");
    return given;
  }

  private void awaitConnection(ServerProcess launched, long logFrom)
      throws CannotStart, IOException {
    long deadline = System.nanoTime() + RECOVERY.toNanos();
    while (!answers()) {
      if (!launched.isAlive()) {
        throw ServerLog.explain(log, logFrom, settings);
      }
      if (System.nanoTime() > deadline) {
        throw new CannotStart(
            "PostgreSQL has been recovering for %d minutes: look into %s, then start again."
                .formatted(RECOVERY.toMinutes(), log));
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private boolean answers() {
    var password = Credentials.in(settings.data()).password(Credentials.SUPERUSER);
    try (var connection =
        DriverManager.getConnection(
            settings.jdbcUrl("postgres") + "?connectTimeout=5", Credentials.SUPERUSER, password)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }
}
