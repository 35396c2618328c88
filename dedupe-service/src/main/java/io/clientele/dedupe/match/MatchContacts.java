package io.clientele.dedupe.match;

import io.clientele.dedupe.contact.ContactCopies.Stored;
import io.clientele.dedupe.contact.ContactForms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Brings the engine's pairs and groups in step with changed contacts, in memory and stored. */
@ApplicationScoped
public class MatchContacts {
  private final MatchPairs pairs;
  private final MatchGroups groups;

  MatchContacts(MatchPairs pairs, MatchGroups groups) {
    this.pairs = pairs;
    this.groups = groups;
  }

  /**
   * What is to be announced.
   *
   * @param groups groups that have other members or another level
   * @param contacts everybody who is or was in a group that has other members
   */
  public record Matched(List<UUID> groups, Set<UUID> contacts) {}

  /** Applies contacts in the caller's transaction. */
  public Matched apply(IndexRun run, List<Stored> contacts, Instant now) {
    for (var contact : contacts) {
      if (contact.changed()) {
        change(run, contact);
      }
    }
    var change = run.outcome();
    pairs.store(change);
    var touched = new LinkedHashSet<>(groups.leave(change.left()));
    touched.addAll(groups.join(change.groups()));
    return new Matched(groups.store(change.groups(), now), touched);
  }

  private static void change(IndexRun run, Stored contact) {
    if (contact.forms() == null) {
      run.remove(contact.number());
    } else {
      run.put(contact.number(), ContactForms.read(contact.forms()));
    }
  }
}
