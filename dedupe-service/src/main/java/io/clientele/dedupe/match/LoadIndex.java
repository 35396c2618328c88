package io.clientele.dedupe.match;

import io.clientele.dedupe.writer.Writer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Loads the index when this instance becomes the writer, before any transaction begins whose time
 * limit that would exceed.
 */
@ApplicationScoped
public class LoadIndex {
  private static final Logger LOG = Logger.getLogger(LoadIndex.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Writer writer;
  private final IndexRuns runs;
  private final CountDownLatch loaded = new CountDownLatch(1);
  private final CountDownLatch stopping = new CountDownLatch(1);

  LoadIndex(Writer writer, IndexRuns runs) {
    this.writer = writer;
    this.runs = runs;
  }

  void start(@Observes StartupEvent startup) {
    Thread.ofVirtual().name("dedupe-load").start(this::load);
  }

  void stop(@Observes ShutdownEvent shutdown) {
    stopping.countDown();
  }

  /**
   * Waits until this instance is the writer and has the index in memory.
   *
   * @throws IllegalStateException when the service stops first: nothing may be acknowledged then
   */
  public void await() {
    writer.await();
    while (!within(PAUSE, loaded)) {
      if (stopping.getCount() == 0) {
        throw new IllegalStateException("The service stops.");
      }
    }
  }

  /** Whether this instance has had the index in memory. */
  public boolean isLoaded() {
    return loaded.getCount() == 0;
  }

  private void load() {
    do {
      try {
        writer.await();
        for (var entity : Entity.values()) {
          runs.load(entity);
        }
        loaded.countDown();
        return;
      } catch (RuntimeException | Error away) { // memory may be free again later
        LOG.warn("The index is not loaded yet", away);
      }
    } while (!within(PAUSE, stopping));
  }

  private static boolean within(Duration time, CountDownLatch latch) {
    try {
      return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The service stops.", interrupted);
    }
  }
}
