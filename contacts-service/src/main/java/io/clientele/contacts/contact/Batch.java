package io.clientele.contacts.contact;

import io.clientele.contacts.exactkey.Candidate;
import io.clientele.contacts.exactkey.OnDuplicate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Decides about contacts in their order, each also against those before it in the batch. */
final class Batch {
  private final OnDuplicate onDuplicate;
  private final Instant now;
  private final Supplier<UUID> ids;
  private final Map<String, SortedSet<UUID>> owners;
  private final Map<UUID, Contact> stored = new HashMap<>();
  private final Map<UUID, ContactChange> written = new LinkedHashMap<>();
  private final Map<UUID, SortedSet<String>> keys = new HashMap<>();

  Batch(
      OnDuplicate onDuplicate,
      Instant now,
      Supplier<UUID> ids,
      Map<String, SortedSet<UUID>> owners,
      Collection<Contact> stored) {
    this.onDuplicate = onDuplicate;
    this.now = now;
    this.ids = ids;
    this.owners = owners;
    stored.forEach(contact -> this.stored.put(contact.id(), contact));
  }

  /** What became of one: whose values were written, and who is the same. */
  record Decision(Kind kind, UUID id, List<Candidate> candidates) {}

  /** The three ways a decision goes. */
  enum Kind {
    CREATE,
    ENRICH,
    REFUSE
  }

  Decision decide(Prepared given) {
    var candidates = candidates(given);
    if (candidates.isEmpty() || onDuplicate == OnDuplicate.MARK) {
      var id = ids.get();
      write(id, given.values(), given.keys());
      return new Decision(Kind.CREATE, id, candidates);
    }
    var best = candidates.getFirst().id();
    if (onDuplicate == OnDuplicate.REFUSE) {
      return new Decision(Kind.REFUSE, best, candidates);
    }
    write(best, Enrichment.of(present(best), given.values()), given.keys());
    return new Decision(Kind.ENRICH, best, candidates);
  }

  private List<Candidate> candidates(Prepared given) {
    var same = new TreeMap<String, SortedSet<UUID>>();
    given.keys().stream()
        .filter(owners::containsKey)
        .forEach(key -> same.put(key, owners.get(key)));
    return Candidate.of(same);
  }

  private ContactChange present(UUID id) {
    var values = written.get(id);
    return values == null ? Objects.requireNonNull(stored.get(id)).values() : values;
  }

  private void write(UUID id, ContactChange values, Collection<String> newKeys) {
    written.put(id, values);
    keys.computeIfAbsent(id, none -> new TreeSet<>()).addAll(newKeys);
    newKeys.forEach(key -> owners.computeIfAbsent(key, none -> new TreeSet<>()).add(id));
  }

  Collection<ContactChange> values() {
    return written.values();
  }

  /** The new contacts, with their values as finished by the given step. */
  List<Contact> made(UnaryOperator<ContactChange> finish) {
    return written.entrySet().stream()
        .filter(entry -> !stored.containsKey(entry.getKey()))
        .map(entry -> Contact.created(entry.getKey(), finish.apply(entry.getValue()), now))
        .toList();
  }

  /** The stored contacts that got something they lacked. */
  List<Saving.Step> enriched(UnaryOperator<ContactChange> finish) {
    return stored.values().stream()
        .filter(contact -> written.containsKey(contact.id()))
        .map(contact -> step(contact, finish.apply(present(contact.id()))))
        .filter(Saving.Step::changesSomething)
        .toList();
  }

  private Saving.Step step(Contact contact, ContactChange values) {
    return new Saving.Step(contact, contact.changed(contact.state(), values, now));
  }

  /** Keys that contacts get in addition to those they hold. */
  Map<UUID, SortedSet<String>> addedKeys() {
    return keys;
  }
}
