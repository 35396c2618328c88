package io.clientele.scenarios;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Transactions that announce something, stay open for seconds and announce once more before they
 * commit: what a relay is most likely to pass over when it is restarted meanwhile.
 */
final class LongTransactions implements AutoCloseable {
  private static final int AT_ONCE = 3;

  private final Tables tables;
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicBoolean wanted = new AtomicBoolean(true);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private LongTransactions(Tables tables) {
    this.tables = tables;
  }

  static LongTransactions start(Tables tables) {
    var started = new LongTransactions(tables);
    for (int number = 1; number <= AT_ONCE; number++) {
      var open = Duration.ofSeconds(2L * number);
      started.threads.execute(() -> started.repeat(open));
    }
    return started;
  }

  /** Returns when all are open. */
  void awaitOpen() {
    await().atMost(Duration.ofSeconds(60)).until(() -> opened.get() >= AT_ONCE);
  }

  @Override
  public void close() {
    wanted.set(false);
    threads.close();
  }

  private void repeat(Duration open) {
    while (wanted.get()) {
      try (var connection = tables.connect();
          var statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute(announcement());
        opened.incrementAndGet();
        LockSupport.parkNanos(open.toNanos());
        statement.execute(announcement());
        connection.commit();
      } catch (SQLException ended) {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      }
    }
  }

  private static String announcement() {
    return """
    insert into contacts.outbox (id, topic, key, partition, type, source, subject,
      aggregate_version, occurred_at, dataschema, payload)
    values ('%s', 'platform.pulse.v1', 'long-transactions', 3, 'platform.pulse',
      '/clientele/contacts', 'long-transactions', 1, now(), '/schemas/pulse.v1.0.json',
      convert_to('{"service":"long-transactions","at":"2026-01-02T03:04:05Z"}', 'UTF8'))
    """
        .formatted(UUID.randomUUID());
  }
}
