package io.clientele.segmentation.membership;

import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.MembershipState.Cause;
import io.clientele.kit.inbox.Incoming;
import io.clientele.segmentation.contact.Contact;
import io.clientele.segmentation.contact.Contacts;
import io.clientele.segmentation.contact.Persons;
import io.clientele.segmentation.segment.Definition;
import io.clientele.segmentation.segment.Definitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a change to what is known of contacts and asks only the rules that read what changed. */
@ApplicationScoped
public class ContactChanges {
  private final Definitions definitions;
  private final Persons persons;
  private final Contacts contacts;
  private final Evaluation evaluation;

  ContactChanges(
      Definitions definitions, Persons persons, Contacts contacts, Evaluation evaluation) {
    this.definitions = definitions;
    this.persons = persons;
    this.contacts = contacts;
    this.evaluation = evaluation;
  }

  /** Whether a change adds or removes purchases, which its contacts do not show by themselves. */
  public enum Touches {
    FIELDS,
    PURCHASES
  }

  /**
   * Makes a change in the caller's transaction.
   *
   * @param origins the event per contact that is concerned
   */
  public void make(Map<UUID, Incoming<?>> origins, Touches touches, Runnable change) {
    var rules = definitions.share().values();
    persons.lock(origins.keySet());
    var before = contacts.load(origins.keySet());
    change.run();
    var after = contacts.load(origins.keySet());
    var pairs = new ArrayList<Pair>();
    var leaving = new HashMap<UUID, Cause>();
    var now = evaluation.now();
    for (var id : origins.keySet()) {
      var contact = after.get(id);
      if (contact != null && contact.isLive()) {
        affected(rules, before.get(id), contact, touches)
            .forEach(definition -> pairs.add(new Pair(contact, definition, now)));
      } else {
        leaving.put(id, reason(contact));
      }
    }
    evaluation.evaluate(pairs, Cause.CHANGE, origins);
    evaluation.leaveAll(leaving, origins);
  }

  private static List<Definition> affected(
      Collection<Definition> rules, @Nullable Contact before, Contact after, Touches touches) {
    if (before == null || !before.isLive()) {
      return List.copyOf(rules);
    }
    var changed = after.differences(before);
    return rules.stream()
        .filter(rule ->
            rule.reads().anyOf(changed)
                || (touches == Touches.PURCHASES && rule.reads().purchases()))
        .toList();
  }

  private static Cause reason(@Nullable Contact contact) {
    if (contact == null || contact.state() == State.ERASED) {
      return Cause.ERASURE;
    }
    return contact.state() == State.MERGED ? Cause.MERGE : Cause.CHANGE;
  }
}
