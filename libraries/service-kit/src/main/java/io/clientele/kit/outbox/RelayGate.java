package io.clientele.kit.outbox;

import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets a service write only while the relay is sure to see it: its outbox is in a publication and
 * an intact logical slot holds the write-ahead log. A row written earlier would never be announced.
 */
@ApplicationScoped
public class RelayGate {
  private static final Duration TRUST = Duration.ofSeconds(1);
  private static final String OPEN =
      """
      select exists (select from pg_publication_tables
                     where schemaname = current_schema() and tablename = 'outbox')
         and exists (select from pg_replication_slots
                     where database = current_database() and slot_type = 'logical'
                       and wal_status in ('reserved', 'extended'))
      """;

  private final Sql sql;
  private final Clock clock;
  private volatile Instant openUntil = Instant.MIN;

  RelayGate(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Whether what is written now will be announced. */
  public boolean isOpen() {
    var now = clock.instant();
    if (now.isBefore(openUntil)) {
      return true;
    }
    var open = sql.read(handle -> handle.createQuery(OPEN).mapTo(boolean.class).one());
    openUntil = open ? now.plus(TRUST) : Instant.MIN;
    return open;
  }

  /**
   * Refuses work while the relay is not there.
   *
   * @throws Rejection 503 {@code relay-not-ready}
   */
  public void requireOpen() {
    if (!isOpen()) {
      throw new Rejection(
          503,
          "relay-not-ready",
          "The change could not be announced because the relay is not ready; repeat the request in"
              + " a few seconds.");
    }
  }
}
