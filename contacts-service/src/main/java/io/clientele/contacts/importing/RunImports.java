package io.clientele.contacts.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.clientele.kit.inbox.Failures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works on imports, one after the other, from where each stands. Whatever stops it (a crash, a
 * restart, a database that is away), it goes on from the last row that was written.
 */
@ApplicationScoped
class RunImports {
  private static final Logger LOG = Logger.getLogger(RunImports.class);

  private final Imports imports;
  private final WriteRows write;
  private final Spool spool;
  private final RelayLag lag;
  private final ImportSettings settings;
  private final Clock clock;
  private volatile boolean stopped;

  RunImports(
      Imports imports,
      WriteRows write,
      Spool spool,
      RelayLag lag,
      ImportSettings settings,
      Clock clock) {
    this.imports = imports;
    this.write = write;
    this.spool = spool;
    this.lag = lag;
    this.settings = settings;
    this.clock = clock;
  }

  void stop(@Observes ShutdownEvent end) {
    stopped = true;
  }

  /** Stops after the batch at work, as a shutdown does. */
  void pause() {
    stopped = true;
  }

  void resume() {
    stopped = false;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() {
    for (var job : imports.running()) {
      if (!stopped && Files.exists(spool.file(job.id()))) {
        attempt(job);
      }
    }
  }

  private void attempt(ImportJob job) {
    try {
      if (!waits(job)) {
        run(job);
      }
    } catch (IOException | CsvParseException broken) {
      LOG.errorf(broken, "Import %s cannot go on", job.id());
      end(job, ImportState.FAILED, "Its file can no longer be read: send it again.");
    } catch (RuntimeException failed) {
      if (!Failures.isTransient(failed)) {
        throw failed;
      }
      LOG.warnf("Import %s waits: %s", job.id(), failed.getMessage());
    }
  }

  /** Whether the relay must catch up first; the import's status says so. */
  private boolean waits(ImportJob job) {
    var reason = lag.reasonToWait();
    if (reason.isPresent() || job.paused() != null) {
      imports.pause(job.id(), reason.orElse(null));
    }
    return reason.isPresent();
  }

  private void run(ImportJob job) throws IOException {
    var file = new CsvFile(spool.file(job.id()), job.charset(), job.delimiter());
    try (var rows = new RowReader(job, file)) {
      for (var batch = rows.next(settings.batch()); !stopped; batch = rows.next(settings.batch())) {
        if (batch.isEmpty()) {
          end(job, ImportState.DONE, null);
          return;
        }
        if (!write.write(job, batch) || waits(job)) {
          return;
        }
      }
    }
  }

  private void end(ImportJob job, ImportState state, @Nullable String failure) {
    var ended =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              var running = imports.requireLocked(job.id()).state() == ImportState.RUNNING;
              if (running) {
                imports.end(job.id(), state, failure, clock.instant());
              }
              return running;
            });
    if (ended) {
      spool.delete(job.id());
    }
  }
}
