package io.clientele.dedupe.match;

import io.clientele.dedupe.writer.Writer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Loads the index when this instance becomes the writer, not only with the first change. */
@ApplicationScoped
class LoadIndex {
  private static final Logger LOG = Logger.getLogger(LoadIndex.class);

  private final Writer writer;
  private final IndexRuns runs;

  LoadIndex(Writer writer, IndexRuns runs) {
    this.writer = writer;
    this.runs = runs;
  }

  void start(@Observes StartupEvent startup) {
    Thread.ofVirtual().name("dedupe-load").start(this::load);
  }

  private void load() {
    try {
      writer.await();
      QuarkusTransaction.requiringNew()
          .run(() -> {
            writer.check();
            runs.begin();
          });
    } catch (RuntimeException notNow) {
      LOG.warnf("The index is loaded with the first change: %s", notNow.getMessage());
    }
  }
}
