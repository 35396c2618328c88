package io.clientele.dedupe.match;

import io.clientele.dedupe.contact.ContactCopies.Stored;
import io.clientele.dedupe.contact.ContactForms;
import io.clientele.dedupe.decision.Standing;
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

  /** Brings contacts that changed into a run. */
  public void change(IndexRun run, List<Stored> contacts) {
    contacts.stream().filter(Stored::changed).forEach(contact -> change(run, contact));
  }

  /**
   * Ends a run with what is decided of its contacts, and stores what it came to in the caller's
   * transaction.
   */
  public Matched store(IndexRun run, List<Standing> decided, Instant now) {
    decided.forEach(run::decide);
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
