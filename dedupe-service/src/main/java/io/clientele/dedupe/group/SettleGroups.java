package io.clientele.dedupe.group;

import io.clientele.dedupe.decision.Standing;
import io.clientele.dedupe.group.PhoneMembers.Move;
import io.clientele.dedupe.match.IndexRun;
import io.clientele.dedupe.match.MatchContacts;
import io.clientele.dedupe.match.MatchContacts.Matched;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings groups in step with contacts and decisions that changed, and tells what became of them.
 */
@ApplicationScoped
public class SettleGroups {
  private final PhoneMembers members;
  private final MatchContacts matchContacts;
  private final Groups groups;
  private final DuplicateStates duplicates;
  private final Outbox outbox;

  SettleGroups(
      PhoneMembers members,
      MatchContacts matchContacts,
      Groups groups,
      DuplicateStates duplicates,
      Outbox outbox) {
    this.members = members;
    this.matchContacts = matchContacts;
    this.groups = groups;
    this.duplicates = duplicates;
    this.outbox = outbox;
  }

  /** Announces what became of groups after decisions alone. */
  public void decided(IndexRun run, List<Standing> standing, Instant now) {
    outbox.publishAll(settle(run, ContactBatch.NONE, List.of(), standing, now).toList());
  }

  /**
   * What is to be announced.
   *
   * @param batch the contacts that changed
   * @param moves the numbers they came to have or have no longer
   * @param standing what is decided of them
   */
  Stream<EventDraft> settle(
      IndexRun run, ContactBatch batch, List<Move> moves, List<Standing> standing, Instant now) {
    var matched = matchContacts.store(run, standing, now);
    var parted = keepApart(batch, standing);
    var resized = resize(moves, parted, matched, now);
    if (resized.isEmpty() && matched.groups().isEmpty()) {
      return Stream.empty();
    }
    var touched = new HashSet<>(matched.contacts());
    moves.forEach(move -> touched.add(move.contactId()));
    standing.stream().flatMap(Standing::contacts).forEach(touched::add);
    var numbers = resized.stream().map(Groups.Resized::e164).toList();
    var recounted = duplicates.recount(numbers, touched, now);
    return Stream.concat(
        announce(batch, resized, moves, matched),
        recounted.stream().map(state -> batch.caused(state.toEvent(), state.contactId())));
  }

  private List<String> keepApart(ContactBatch batch, List<Standing> standing) {
    if (standing.isEmpty()) {
      return List.of();
    }
    var contacts = standing.stream().flatMap(Standing::contacts).collect(Collectors.toSet());
    contacts.addAll(batch.causes().keySet());
    return members.keepApart(contacts);
  }

  private List<Groups.Resized> resize(
      List<Move> moves, List<String> parted, Matched matched, Instant now) {
    var numbers = moves.stream().map(Move::e164).collect(Collectors.toSet());
    numbers.addAll(parted);
    var resized = numbers.isEmpty() ? List.<Groups.Resized>of() : groups.resize(numbers, now);
    if (!numbers.isEmpty() || !matched.contacts().isEmpty()) {
      groups.cover(numbers, matched.contacts());
    }
    return resized;
  }

  /** Each group in the trace of a contact that moved, or of the batch's first. */
  private Stream<EventDraft> announce(
      ContactBatch batch, List<Groups.Resized> resized, List<Move> moves, Matched matched) {
    var movers = moves.stream().collect(Collectors.toMap(Move::e164, Move::contactId, (a, b) -> a));
    var first = batch.first();
    var causes = new HashMap<UUID, UUID>();
    matched.groups().forEach(id -> causes.put(id, first));
    resized.forEach(group -> causes.put(group.id(), movers.getOrDefault(group.e164(), first)));
    return groups.read(causes.keySet()).stream()
        .map(group -> batch.caused(group.toEvent(), causes.get(group.id())));
  }
}
