package io.clientele.platform.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows one database: makes publication, slot and connector, takes in outboxes as they appear,
 * starts failed tasks again and notices a lost slot.
 */
final class OutboxWatch implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxWatch.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
  private static final Duration BETWEEN_RESTARTS = Duration.ofSeconds(1);

  private final RelayedDatabase database;
  private final RelayedDatabases databases;
  private final ConnectWorker worker;
  private final AtomicReference<@Nullable String> problem = new AtomicReference<>();
  private volatile boolean stopped;
  private boolean configured;
  private long nextRestart = System.nanoTime();

  private OutboxWatch(RelayedDatabase database, RelayedDatabases databases, ConnectWorker worker) {
    this.database = database;
    this.databases = databases;
    this.worker = worker;
  }

  static OutboxWatch start(
      RelayedDatabase database, RelayedDatabases databases, ConnectWorker worker) {
    var watch = new OutboxWatch(database, databases, worker);
    Thread.ofVirtual().name("relay-watch-" + database.name()).start(watch);
    return watch;
  }

  RelayedDatabase database() {
    return database;
  }

  Optional<String> problem() {
    return Optional.ofNullable(problem.get());
  }

  void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    while (!stopped) {
      try (var connection = databases.connect(database.name())) {
        while (!stopped) {
          look(connection);
          Pause.of(BETWEEN_LOOKS);
        }
      } catch (SQLException | TimeoutException | IllegalStateException | ConnectException e) {
        LOG.warn("The outboxes of {} cannot be followed now: {}", database.name(), e.getMessage());
        Pause.of(BETWEEN_LOOKS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void look(Connection connection)
      throws SQLException, InterruptedException, TimeoutException {
    var seen = OutboxState.of(connection, database);
    if (seen.slotIsLost() || databases.isSlotLost(database)) {
      giveUp();
      return;
    }
    if (!seen.published()) {
      execute(
          connection,
          "CREATE PUBLICATION " + ConnectorSettings.PUBLICATION + " WITH (publish = 'insert')");
    }
    if (!seen.hasSlot() && configured) {
      databases.noteLostSlots();
      return;
    }
    if (!seen.hasSlot()) {
      // Waits for transactions that are open; in autocommit, as it must be.
      execute(
          connection,
          "SELECT pg_create_logical_replication_slot('" + database.slot() + "', 'pgoutput')");
    }
    if (!configured) {
      databases.noteSlotMade(database);
      worker.put(database.connector(), databases.connector(database));
      configured = true;
    }
    if (seen.slotIsRead() && !seen.unpublished().isEmpty()) {
      // Only now may services write: what is written before Debezium has begun might be passed
      // over.
      publish(connection, seen);
    }
    restartFailed();
  }

  private void publish(Connection connection, OutboxState seen) throws SQLException {
    var tables = String.join(", ", seen.unpublished());
    execute(
        connection, "ALTER PUBLICATION " + ConnectorSettings.PUBLICATION + " ADD TABLE " + tables);
    LOG.info("{} relays {}", database.connector(), tables);
  }

  private void giveUp() throws SQLException, InterruptedException, TimeoutException {
    if (problem.get() != null) {
      return;
    }
    databases.noteLostSlots();
    // Debezium would make the slot anew and hide that rows between the two are missing.
    worker.delete(database.connector());
    problem.set(
        "The replication slot of database %s is gone: events may be missing, so services refuse writes. Begin anew with `./clientele relay-anew`, then let `./clientele verify` send again what is missing."
            .formatted(database.name()));
    LOG.error("{}", problem.get());
  }

  private void restartFailed() {
    if (System.nanoTime() - nextRestart < 0) {
      return;
    }
    nextRestart = System.nanoTime() + BETWEEN_RESTARTS.toNanos();
    try {
      worker
          .restartFailed(database.connector())
          .forEach(trace -> LOG.warn("{} failed, started again: {}", database.connector(), trace));
    } catch (NotFoundException e) {
      LOG.debug("{} has not been started yet", database.connector());
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
