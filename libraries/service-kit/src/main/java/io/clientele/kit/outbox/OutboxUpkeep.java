package io.clientele.kit.outbox;

import io.clientele.contracts.Pulse;
import io.clientele.contracts.Topic;
import io.clientele.kit.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the slot moving with a pulse every ten seconds and the outbox small. */
@ApplicationScoped
class OutboxUpkeep {
  private final Sql sql;
  private final Outbox outbox;
  private final RelayGate gate;
  private final Clock clock;
  private final String service;

  OutboxUpkeep(
      Sql sql,
      Outbox outbox,
      RelayGate gate,
      Clock clock,
      @ConfigProperty(name = "clientele.service") String service) {
    this.sql = sql;
    this.outbox = outbox;
    this.gate = gate;
    this.clock = clock;
    this.service = service;
  }

  @Scheduled(every = "10s")
  @Transactional
  void pulse() {
    if (gate.isOpen()) {
      var now = clock.instant();
      outbox.publish(
          EventDraft.state(
              Topic.PULSE,
              service,
              service,
              now.toEpochMilli(),
              "platform.pulse",
              now,
              new Pulse(service, now)));
    }
  }

  /** The relay reads the log, not the table: a row is of no use once it is committed. */
  @Scheduled(every = "1m", delayed = "30s")
  @Transactional
  void sweep() {
    sql.write(handle ->
        handle.execute(
            "delete from outbox where created_at < clock_timestamp() - interval '1 hour'"));
  }
}
