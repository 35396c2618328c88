package io.clientele.platform.relay;

import io.clientele.platform.CannotStart;
import io.clientele.platform.Part;
import io.clientele.platform.PlatformSettings;
import io.clientele.platform.postgres.Credentials;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries every outbox row to its topic. Which databases there are it reads from the list kept in
 * PostgreSQL, so that nobody needs to tell it anything, before or after a restart.
 */
public final class Relay implements Part {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  private final PlatformSettings settings;
  private final RelayedDatabases databases;
  private final Map<String, OutboxWatch> watches = new ConcurrentHashMap<>();
  private volatile State state = State.STOPPED;
  private volatile @Nullable ConnectWorker worker;
  private @Nullable Thread follower;

  public Relay(PlatformSettings settings, Credentials credentials) {
    this.settings = settings;
    this.databases = new RelayedDatabases(settings, credentials.password(Credentials.RELAY));
  }

  @Override
  public String name() {
    return "relay";
  }

  @Override
  public String address() {
    return state == State.READY ? "inside this process" : "";
  }

  @Override
  public State state() {
    var running = worker;
    boolean broken =
        state == State.READY && (running == null || running.hasEnded() || problem().isPresent());
    return broken ? State.FAILED : state;
  }

  /** What somebody must do something about, in a sentence. */
  public Optional<String> problem() {
    var problems =
        watches.values().stream()
            .flatMap(watch -> watch.problem().stream())
            .collect(Collectors.joining(" "));
    return problems.isEmpty() ? Optional.empty() : Optional.of(problems);
  }

  @Override
  public synchronized void start() throws CannotStart {
    if (state() == State.READY) {
      return;
    }
    stop(); // what a failure has left
    state = State.STARTING;
    try {
      // Before the worker is there: Debezium would make a missing slot anew and hide the loss.
      databases.noteLostSlots();
      var started = ConnectWorker.start(WorkerSettings.of(settings.bootstrapServers()));
      worker = started;
      awaitReady(started);
      follower = Thread.ofVirtual().name("relay-databases").start(() -> follow(started));
      state = State.READY;
    } catch (SQLException e) {
      throw new CannotStart(
          "The relay reaches no database (%s): PostgreSQL must run first."
              .formatted(e.getMessage()),
          e);
    } finally {
      if (state != State.READY) {
        state = State.FAILED;
      }
    }
  }

  @Override
  public synchronized void stop() {
    var following = follower;
    if (following != null) {
      following.interrupt();
      follower = null;
    }
    watches.values().forEach(OutboxWatch::stop);
    watches.clear();
    var running = worker;
    if (running != null) {
      running.stop();
      worker = null;
    }
    databases.close();
    state = State.STOPPED;
  }

  private static void awaitReady(ConnectWorker started) throws CannotStart {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!started.isReady()) {
      if (System.nanoTime() > deadline) {
        throw new CannotStart(
            "The relay did not join its group within %d s: Kafka must run first; see the log of the platform."
                .formatted(PATIENCE.toSeconds()));
      }
      Pause.of(Duration.ofMillis(20));
    }
  }

  private void follow(ConnectWorker running) {
    boolean tidy = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        var wanted = databases.all();
        if (!tidy) {
          forgetOthers(running, wanted);
          tidy = true;
        }
        keepWatching(running, wanted);
      } catch (SQLException | TimeoutException | IllegalStateException e) {
        LOG.warn("The list of databases cannot be followed now: {}", e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      Pause.of(BETWEEN_LOOKS);
    }
  }

  private void keepWatching(ConnectWorker running, Map<String, RelayedDatabase> wanted)
      throws InterruptedException, TimeoutException {
    for (var watch : new HashMap<>(watches).values()) {
      var now = wanted.get(watch.database().name());
      if (!watch.database().equals(now)) {
        watch.stop();
        watches.remove(watch.database().name());
        if (now == null) {
          running.delete(watch.database().connector());
        }
      }
    }
    wanted.forEach((name, database) ->
        watches.computeIfAbsent(name, _ -> OutboxWatch.start(database, databases, running)));
  }

  // Connectors of databases that were dropped while the relay was away.
  private static void forgetOthers(ConnectWorker running, Map<String, RelayedDatabase> wanted)
      throws InterruptedException, TimeoutException {
    var surplus = new HashSet<>(running.connectors());
    wanted.values().forEach(database -> surplus.remove(database.connector()));
    for (var connector : surplus) {
      running.delete(connector);
    }
  }
}
