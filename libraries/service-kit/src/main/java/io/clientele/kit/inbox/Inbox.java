package io.clientele.kit.inbox;

import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.RelayGate;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Applies batches of events in order, each event once. Effect, applied versions and outbox rows are
 * one transaction; offsets follow. What will pass is repeated for ever; what can never succeed goes
 * to the dead letters and its partition goes on.
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Applied applied;
  private final DeadLetters deadLetters;
  private final RelayGate gate;
  private final FirstReading firstReading;
  private final Tracer tracer;
  private final CountDownLatch stopping = new CountDownLatch(1);

  Inbox(
      Applied applied,
      DeadLetters deadLetters,
      RelayGate gate,
      FirstReading firstReading,
      Tracer tracer) {
    this.applied = applied;
    this.deadLetters = deadLetters;
    this.gate = gate;
    this.firstReading = firstReading;
    this.tracer = tracer;
  }

  void stop(@Observes ShutdownEvent shutdown) {
    stopping.countDown();
  }

  /** Applies a batch; returns only when every record has had its effect or is a dead letter. */
  public <T> void apply(ConsumerRecords<String, byte[]> batch, TopicHandler<T> handler) {
    var records = new ArrayList<ConsumerRecord<String, byte[]>>(batch.count());
    batch.forEach(records::add);
    if (records.isEmpty()) {
      return;
    }
    var span = BatchSpan.start(tracer, records);
    span.during(() -> apply(records, handler, span));
  }

  private <T> void apply(
      List<ConsumerRecord<String, byte[]>> records, TopicHandler<T> handler, BatchSpan span) {
    try {
      untilItPasses(() -> applyAll(records, handler, span));
    } catch (RuntimeException permanent) {
      if (stopping.getCount() == 0) {
        throw permanent;
      }
      LOG.warnf("Replaying %d records one by one: %s", records.size(), permanent.getMessage());
      records.forEach(message -> applyOrBury(message, handler, span));
    }
  }

  private <T> void applyOrBury(
      ConsumerRecord<String, byte[]> message, TopicHandler<T> handler, BatchSpan span) {
    try {
      untilItPasses(() -> applyAll(List.of(message), handler, span));
    } catch (RuntimeException permanent) {
      if (stopping.getCount() == 0) {
        throw permanent;
      }
      LOG.errorf(permanent, "Dead letter from %s", handler.topic().bareName());
      span.buried(message, permanent);
      untilItPasses(() -> deadLetters.bury(handler.topic(), message, permanent));
    }
  }

  private <T> void applyAll(
      List<ConsumerRecord<String, byte[]>> records, TopicHandler<T> handler, BatchSpan span) {
    var topic = handler.topic();
    List<Incoming<T>> events =
        records.parallelStream()
            .map(message -> span.within(Envelope.<T>read(topic, message)))
            .toList();
    applyEvents(topic, events, handler);
  }

  private <T> void applyEvents(Topic topic, List<Incoming<T>> events, TopicHandler<T> handler) {
    gate.requireOpen();
    var newer = applied.mark(topic, events);
    if (!newer.isEmpty()) {
      firstReading.during(topic, () -> handler.apply(newer));
    }
  }

  /** Repeats a transaction until it succeeds or fails for good. */
  private void untilItPasses(Runnable work) {
    var pause = FIRST_PAUSE;
    while (true) {
      try {
        QuarkusTransaction.requiringNew().run(work);
        return;
      } catch (RuntimeException failure) {
        if (!Failures.isTransient(failure)) {
          throw failure;
        }
        LOG.warnf("Waiting %d ms: %s", pause.toMillis(), failure.getMessage());
        rest(pause, failure);
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  private void rest(Duration pause, RuntimeException failure) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw failure;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
