package io.clientele.segmentation.due;

import io.clientele.contracts.MembershipState.Cause;
import io.clientele.kit.outbox.RelayGate;
import io.clientele.segmentation.contact.Contacts;
import io.clientele.segmentation.contact.Persons;
import io.clientele.segmentation.loop.Loop;
import io.clientele.segmentation.membership.Evaluation;
import io.clientele.segmentation.membership.Pair;
import io.clientele.segmentation.membership.Timers;
import io.clientele.segmentation.membership.Timers.Timer;
import io.clientele.segmentation.segment.Definitions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

/**
 * Lets contacts enter and leave when time alone makes them: the rule is asked for the very instant
 * of the timer, so a late worker announces the same as a punctual one. Contacts that an event or
 * another replica is working on are left for the next turn.
 */
@ApplicationScoped
class DueWorker {
  private static final int BATCH = 500;
  private static final Duration LONGEST_REST = Duration.ofSeconds(1);
  private static final Duration BUSY = Duration.ofMillis(20);

  private final RelayGate gate;
  private final Definitions definitions;
  private final Persons persons;
  private final Contacts contacts;
  private final Timers timers;
  private final Evaluation evaluation;
  private final Loop loop = new Loop("due memberships", this::turn);

  DueWorker(
      RelayGate gate,
      Definitions definitions,
      Persons persons,
      Contacts contacts,
      Timers timers,
      Evaluation evaluation) {
    this.gate = gate;
    this.definitions = definitions;
    this.persons = persons;
    this.contacts = contacts;
    this.timers = timers;
    this.evaluation = evaluation;
  }

  void start(@Observes StartupEvent started) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent stopping) {
    loop.stop();
  }

  private Duration turn() {
    return gate.isOpen() ? QuarkusTransaction.requiringNew().call(this::fire) : LONGEST_REST;
  }

  private Duration fire() {
    var rules = definitions.share();
    var waiting = timers.dueContacts(evaluation.now(), BATCH);
    if (waiting.isEmpty()) {
      return untilNext();
    }
    var ours = persons.lockFree(waiting);
    if (ours.isEmpty()) {
      return BUSY;
    }
    var known = contacts.load(ours);
    var pairs = new ArrayList<Pair>();
    var meaningless = new ArrayList<Timer>();
    for (var timer : timers.due(ours, evaluation.now())) {
      var contact = known.get(timer.contactId());
      var rule = rules.get(timer.segmentId());
      if (contact == null || !contact.isLive() || rule == null) {
        meaningless.add(timer);
      } else {
        pairs.add(new Pair(contact, rule, timer.dueAt()));
      }
    }
    timers.remove(meaningless);
    evaluation.evaluate(pairs, Cause.TIME, Map.of());
    return Duration.ZERO;
  }

  private Duration untilNext() {
    var rest =
        timers.next().map(due -> Duration.between(evaluation.now(), due)).orElse(LONGEST_REST);
    if (rest.isNegative()) {
      return Duration.ZERO;
    }
    // Up to a millisecond more: a loop rests whole milliseconds and must not wake before it is due.
    return rest.compareTo(LONGEST_REST) < 0 ? rest.plusMillis(1) : LONGEST_REST;
  }
}
