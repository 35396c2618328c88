package io.clientele.validation.verdict;

import io.clientele.kit.outbox.RelayGate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Judges contacts again whose verdicts were made by older rules: soon after the start, when rules
 * are new, and every hour, should it have been stopped or another instance have judged by older
 * ones. What is done counts as done; several instances share the rest.
 */
@ApplicationScoped
class RejudgeContacts {
  private static final int BATCH = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final JudgeContacts judgeContacts;
  private final RelayGate gate;

  RejudgeContacts(JudgeContacts judgeContacts, RelayGate gate) {
    this.judgeContacts = judgeContacts;
    this.gate = gate;
  }

  @Scheduled(every = "1h", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void all() {
    var last = Optional.of(FIRST);
    while (last.isPresent() && gate.isOpen()) {
      var after = last.get();
      last =
          QuarkusTransaction.requiringNew().call(() -> judgeContacts.judgeOutdated(after, BATCH));
    }
  }
}
