package io.clientele.contacts.contact;

import io.clientele.contacts.exactkey.ExactKeys;
import io.clientele.contacts.exactkey.OnDuplicate;
import io.clientele.contacts.history.Author;
import io.clientele.contracts.ContactState.Cause;
import io.clientele.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes new contacts, one or many, in one transaction with a fixed number of statements. Equal
 * phones and e-mails are found in the base and inside the batch alike, free of races.
 */
@ApplicationScoped
public class CreateContacts {
  private final ExactKeys exactKeys;
  private final Contacts contacts;
  private final Employers employers;
  private final Saving saving;
  private final Ids ids;
  private final Clock clock;

  CreateContacts(
      ExactKeys exactKeys,
      Contacts contacts,
      Employers employers,
      Saving saving,
      Ids ids,
      Clock clock) {
    this.exactKeys = exactKeys;
    this.contacts = contacts;
    this.employers = employers;
    this.saving = saving;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Writes a batch; some hundreds at once are a good size.
   *
   * @param cause what new contacts are announced with: created or imported
   * @return what became of each, in the order given
   */
  @Transactional
  public List<Outcome> all(
      List<Prepared> given, OnDuplicate onDuplicate, Author author, Cause cause) {
    var keys = new TreeSet<String>();
    given.forEach(one -> keys.addAll(one.keys()));
    exactKeys.lock(keys);
    var owners = exactKeys.owners(keys);
    var batch =
        new Batch(
            onDuplicate,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            ids::next,
            owners,
            toEnrich(onDuplicate, owners.values()));
    var decisions = given.stream().map(batch::decide).toList();
    return outcomes(decisions, write(batch, author, cause));
  }

  private List<Contact> toEnrich(
      OnDuplicate onDuplicate, Collection<? extends Collection<UUID>> owners) {
    return onDuplicate == OnDuplicate.UPDATE && !owners.isEmpty()
        ? contacts.findLocked(owners.stream().flatMap(Collection::stream).distinct().toList())
        : List.of();
  }

  private Map<UUID, Contact> write(Batch batch, Author author, Cause cause) {
    var employed = employers.resolve(batch.values());
    var made = batch.made(employed);
    var enriched = batch.enriched(employed);
    saving.insert(made, author, cause);
    saving.update(enriched, author, Cause.CHANGED);
    giveKeys(batch.addedKeys());
    return Stream.concat(made.stream(), enriched.stream().map(Saving.Step::after))
        .collect(Collectors.toMap(Contact::id, contact -> contact));
  }

  private void giveKeys(Map<UUID, SortedSet<String>> added) {
    var held = new HashMap<>(exactKeys.heldBy(added.keySet()));
    added.forEach((id, keys) -> held.computeIfAbsent(id, none -> new TreeSet<>()).addAll(keys));
    exactKeys.replace(held);
  }

  private List<Outcome> outcomes(List<Batch.Decision> decisions, Map<UUID, Contact> written) {
    var untouched =
        decisions.stream()
            .filter(one -> one.kind() == Batch.Kind.ENRICH && !written.containsKey(one.id()))
            .map(Batch.Decision::id)
            .distinct()
            .toList();
    var known = new HashMap<>(written);
    if (!untouched.isEmpty()) {
      contacts.find(untouched).forEach(contact -> known.put(contact.id(), contact));
    }
    return decisions.stream().map(decision -> outcome(decision, known)).toList();
  }

  private static Outcome outcome(Batch.Decision decision, Map<UUID, Contact> known) {
    if (decision.kind() == Batch.Kind.REFUSE) {
      return new Outcome.Refused(decision.candidates());
    }
    var contact = Objects.requireNonNull(known.get(decision.id()));
    return decision.kind() == Batch.Kind.CREATE
        ? new Outcome.Created(contact, decision.candidates())
        : new Outcome.Enriched(contact);
  }
}
