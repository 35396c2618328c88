package io.clientele.contacts.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.contacts.alike.Alike;
import io.clientele.contacts.exactkey.Candidate;
import io.clientele.contacts.exactkey.DuplicateFound;
import io.clientele.contacts.exactkey.ExactKeys;
import io.clientele.contacts.exactkey.OnDuplicate;
import io.clientele.contacts.history.Author;
import io.clientele.contracts.ContactState.Cause;
import io.clientele.contracts.ContactState.State;
import io.clientele.kit.http.ETag;
import io.clientele.kit.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Changes a contact, also into and out of the recycle bin, and announces its new state. */
@ApplicationScoped
class ChangeContact {
  private final Contacts contacts;
  private final ExactKeys exactKeys;
  private final RefuseAlike refuseAlike;
  private final Preparation preparation;
  private final Employers employers;
  private final Saving saving;
  private final Clock clock;

  ChangeContact(
      Contacts contacts,
      ExactKeys exactKeys,
      RefuseAlike refuseAlike,
      Preparation preparation,
      Employers employers,
      Saving saving,
      Clock clock) {
    this.contacts = contacts;
    this.exactKeys = exactKeys;
    this.refuseAlike = refuseAlike;
    this.preparation = preparation;
    this.employers = employers;
    this.saving = saving;
    this.clock = clock;
  }

  /** What a client has seen, and what it wants instead. */
  record Wanted(Contact seen, Prepared next) {}

  /** What a merge patch makes of the version that the client has seen; writes nothing. */
  Wanted patched(UUID id, long expected, JsonNode patch) throws JsonProcessingException {
    var seen = contacts.require(id);
    requireVersion(expected, seen);
    requireState(seen, State.ACTIVE, "Restore the contact before you change it.");
    return new Wanted(seen, preparation.changed(patched(seen.values(), patch), seen.values()));
  }

  /**
   * Writes a change, unless the contact has changed since it was seen.
   *
   * @param alike who was found before to be likely the same
   */
  @Transactional
  public Contact apply(Wanted wanted, OnDuplicate onDuplicate, Alike alike, Author author) {
    var id = wanted.seen().id();
    var next = wanted.next();
    var held = lock(id, next.keys());
    var current = contacts.requireLocked(id);
    requireVersion(wanted.seen().version(), current);
    refuseDuplicates(id, without(next.keys(), held), onDuplicate);
    refuseAlike.of(alike);
    var values = employers.resolve(List.of(next.values())).apply(next.values());
    var step = step(current, State.ACTIVE, values);
    if (!step.changesSomething()) {
      return current;
    }
    return save(step, next.keys(), author, Cause.CHANGED);
  }

  /** Puts a contact into the recycle bin; its phones and e-mails are free for others. */
  @Transactional
  public Contact delete(UUID id, long expected, Author author) {
    contacts.require(id);
    lock(id, List.of());
    var current = contacts.requireLocked(id);
    requireVersion(expected, current);
    requireState(current, State.ACTIVE, "The contact is not among the active ones.");
    var step = step(current, State.DELETED, current.values());
    return save(step, new TreeSet<>(), author, Cause.DELETED);
  }

  /**
   * Takes a contact out of the recycle bin, unless somebody else has its phone or e-mail now.
   *
   * @param alike who was found before to be likely the same
   */
  @Transactional
  public Contact restore(UUID id, OnDuplicate onDuplicate, Alike alike, Author author) {
    // Nobody changes a contact in the bin, so its values stay as they are before the lock.
    var values = contacts.require(id).values();
    var keys = preparation.keys(values);
    lock(id, keys);
    var current = contacts.requireLocked(id);
    requireState(current, State.DELETED, "Only a contact in the recycle bin can be restored.");
    refuseDuplicates(id, keys, onDuplicate);
    refuseAlike.of(alike);
    return save(step(current, State.ACTIVE, values), keys, author, Cause.RESTORED);
  }

  private static ContactChange patched(ContactChange values, JsonNode patch)
      throws JsonProcessingException {
    if (!(patch instanceof ObjectNode)) {
      throw new Rejection(
          400, "wrong-type", "Send a merge patch: a JSON object with the fields to change.");
    }
    var base = Values.tree(values);
    var company = patch.path("company");
    if (company.has("name")
        && !company.has("id")
        && base.get("company") instanceof ObjectNode old) {
      old.remove("id"); // A new name means another company.
    }
    return Values.read(MergePatch.apply(base, patch));
  }

  private SortedSet<String> lock(UUID id, Collection<String> keys) {
    var all = new TreeSet<>(keys);
    all.addAll(heldBy(id));
    exactKeys.lock(all);
    return heldBy(id);
  }

  private SortedSet<String> heldBy(UUID id) {
    return exactKeys.heldBy(List.of(id)).getOrDefault(id, new TreeSet<>());
  }

  private static SortedSet<String> without(SortedSet<String> keys, Collection<String> held) {
    var added = new TreeSet<>(keys);
    added.removeAll(held);
    return added;
  }

  private void refuseDuplicates(UUID id, Collection<String> keys, OnDuplicate onDuplicate) {
    var owners = exactKeys.owners(keys);
    owners.values().forEach(ids -> ids.remove(id));
    var candidates = Candidate.of(owners);
    if (!candidates.isEmpty() && onDuplicate == OnDuplicate.REFUSE) {
      throw new DuplicateFound(candidates);
    }
  }

  private static void requireVersion(long expected, Contact contact) {
    ETag.require(expected, contact.version(), ContactView.of(contact));
  }

  private static void requireState(Contact contact, State state, String sentence) {
    if (contact.state() != state) {
      throw new Rejection(409, "wrong-state", sentence).with("state", contact.state());
    }
  }

  private Saving.Step step(Contact current, State state, ContactChange values) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Saving.Step(current, current.changed(state, values, now));
  }

  private Contact save(Saving.Step step, SortedSet<String> keys, Author author, Cause cause) {
    saving.update(List.of(step), author, cause);
    exactKeys.replace(Map.of(step.after().id(), keys));
    return step.after();
  }
}
