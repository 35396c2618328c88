package io.clientele.contacts.pipeline;

import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.outbox.RelayGate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Announces the pipelines that a migration made, as soon as the relay can see it. */
@ApplicationScoped
class PublishPipelines {
  private final Pipelines pipelines;
  private final Outbox outbox;
  private final RelayGate gate;
  private final Clock clock;
  private volatile boolean done;

  PublishPipelines(Pipelines pipelines, Outbox outbox, RelayGate gate, Clock clock) {
    this.pipelines = pipelines;
    this.outbox = outbox;
    this.gate = gate;
    this.clock = clock;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void publish() {
    if (!done && gate.isOpen()) {
      QuarkusTransaction.requiringNew().run(this::publishAll);
      done = true;
    }
  }

  private void publishAll() {
    outbox.publishAll(
        pipelines.takeUnpublished(clock.instant()).stream().map(Pipeline::event).toList());
  }
}
