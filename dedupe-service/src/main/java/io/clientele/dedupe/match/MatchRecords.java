package io.clientele.dedupe.match;

import io.clientele.dedupe.decision.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** Brings the engine's pairs and groups in step with changed records, in memory and stored. */
@ApplicationScoped
public class MatchRecords {
  /** Several are compared sooner together than one by one; questions wait some milliseconds. */
  private static final int TOGETHER = 16;

  private final RecordChanges recordChanges;
  private final MatchPairs pairs;
  private final MatchGroups groups;

  MatchRecords(RecordChanges recordChanges, MatchPairs pairs, MatchGroups groups) {
    this.recordChanges = recordChanges;
    this.pairs = pairs;
    this.groups = groups;
  }

  /**
   * What is to be announced.
   *
   * @param groups groups that have other members or another level
   * @param records every one that is or was in a group that has other members
   */
  public record Matched(List<UUID> groups, Set<UUID> records) {}

  /** Brings records that changed into a run, while the caller goes on. */
  public void change(IndexRun run, List<Stored> records) {
    var changed = records.stream().filter(Stored::changed).toList();
    compare(run, changed);
    recordChanges.note(run.entity(), changed.stream().map(Stored::number).toList());
  }

  /** Brings records into a run that are as they were, to be compared anew. */
  public void compare(IndexRun run, List<Stored> records) {
    run.meanwhile(() -> bringIn(run, records));
  }

  private static void bringIn(IndexRun run, List<Stored> changed) {
    changed.stream()
        .gather(Gatherers.windowFixed(TOGETHER))
        .forEach(some ->
            run.change(
                some.stream().collect(Collectors.toMap(Stored::number, each -> forms(run, each)))));
    run.regroup();
  }

  private static Optional<String[][]> forms(IndexRun run, Stored record) {
    return run.isEnabled()
        ? Optional.ofNullable(record.forms()).map(FormText::read)
        : Optional.empty();
  }

  /**
   * Ends a run with what is decided of its records, and stores what it came to in the caller's
   * transaction.
   */
  public Matched store(IndexRun run, List<Standing> decided, Instant now) {
    decided.forEach(run::decide);
    groups.closed(run.formed()).forEach(again -> run.reopen(again.formed(), again.closed()));
    var change = run.outcome();
    pairs.store(change);
    var touched = new LinkedHashSet<>(groups.leave(change.left()));
    touched.addAll(groups.join(change.groups()));
    return new Matched(groups.store(run.entity(), change.groups(), now), touched);
  }
}
