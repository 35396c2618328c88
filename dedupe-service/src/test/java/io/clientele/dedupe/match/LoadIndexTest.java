package io.clientele.dedupe.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.writer.Writer;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class LoadIndexTest {
  private static final String MODEL = "select model from engine where entity = ?";

  @Inject Base base;
  @Inject Writer writer;
  @Inject Sql sql;
  @Inject Models models;
  @Inject StoredIndex stored;
  @Inject TransactionSynchronizationRegistry transactions;
  @Inject IndexRuns runs;
  @Inject Scheduler scheduler;

  @Test
  void beginsAnEmptyBaseByTheModelOfTodaySoThatNoScanFollows() {
    base.empty();
    scheduler.pause();
    try {
      sql.write(handle -> handle.execute("update engine set model = null"));
      runs.load(Entity.CONTACT);
      assertThat(
              sql.<String>read(handle -> handle.select(MODEL, "contact").mapTo(String.class).one()))
          .isEqualTo(Entity.CONTACT.fingerprint());
    } finally {
      scheduler.resume();
    }
  }

  @Test
  void loadsAgainAfterMemoryRanOut() {
    var loadIndex = new LoadIndex(writer, new ShortOfMemory());
    loadIndex.start(new StartupEvent());
    await().atMost(Duration.ofSeconds(30)).until(loadIndex::isLoaded);
  }

  /** Has too little memory once. */
  private final class ShortOfMemory extends IndexRuns {
    private boolean enough;

    ShortOfMemory() {
      super(sql, models, stored, transactions);
    }

    @Override
    public void load(Entity entity) {
      if (!enough) {
        enough = true;
        throw new OutOfMemoryError("as if");
      }
      super.load(entity);
    }
  }
}
