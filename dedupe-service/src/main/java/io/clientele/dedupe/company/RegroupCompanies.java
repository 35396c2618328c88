package io.clientele.dedupe.company;

import io.clientele.contracts.CompanyState;
import io.clientele.dedupe.decision.Decisions;
import io.clientele.dedupe.group.Causes;
import io.clientele.dedupe.group.SettleGroups;
import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.IndexRuns;
import io.clientele.dedupe.match.MatchRecords;
import io.clientele.dedupe.writer.Writer;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Brings groups in step with changed companies and announces what became of them. */
@ApplicationScoped
public class RegroupCompanies {
  private final Writer writer;
  private final IndexRuns runs;
  private final CompanyCopies companies;
  private final MatchRecords matchRecords;
  private final Decisions decisions;
  private final SettleGroups settleGroups;
  private final Outbox outbox;
  private final Clock clock;

  RegroupCompanies(
      Writer writer,
      IndexRuns runs,
      CompanyCopies companies,
      MatchRecords matchRecords,
      Decisions decisions,
      SettleGroups settleGroups,
      Outbox outbox,
      Clock clock) {
    this.writer = writer;
    this.runs = runs;
    this.companies = companies;
    this.matchRecords = matchRecords;
    this.decisions = decisions;
    this.settleGroups = settleGroups;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Applies a batch in the caller's transaction. */
  public void apply(List<Incoming<CompanyState>> newer) {
    writer.check();
    var run = runs.begin(runs.turn(Entity.COMPANY));
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var causes = Causes.of(newer);
    var present = newer.stream().flatMap(event -> event.value().stream()).toList();
    var gone =
        newer.stream()
            .filter(event -> event.value().isEmpty())
            .map(event -> UUID.fromString(event.key()))
            .toList();
    matchRecords.change(run, companies.store(present, now));
    matchRecords.change(run, companies.forget(gone));
    var standing = decisions.standing(causes.records());
    decisions.forget(gone);
    outbox.publishAll(settleGroups.settle(run, causes, standing, now).toList());
  }
}
