package io.clientele.dedupe.group;

import io.clientele.dedupe.decision.Standing;
import io.clientele.dedupe.group.PhoneMembers.Move;
import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.IndexRun;
import io.clientele.dedupe.match.MatchRecords;
import io.clientele.dedupe.match.MatchRecords.Matched;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
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
  private final MatchRecords matchRecords;
  private final PhoneGroups phoneGroups;
  private final Groups groups;
  private final DuplicateStates duplicates;
  private final Outbox outbox;

  SettleGroups(
      PhoneMembers members,
      MatchRecords matchRecords,
      PhoneGroups phoneGroups,
      Groups groups,
      DuplicateStates duplicates,
      Outbox outbox) {
    this.members = members;
    this.matchRecords = matchRecords;
    this.phoneGroups = phoneGroups;
    this.groups = groups;
    this.duplicates = duplicates;
    this.outbox = outbox;
  }

  /** Announces what became of groups of records that were looked at anew. */
  public void scanned(
      IndexRun run, Collection<UUID> records, List<Standing> standing, Instant now) {
    var moves = run.entity() == Entity.CONTACT ? members.of(records) : List.<Move>of();
    outbox.publishAll(settle(run, Causes.NONE, moves, standing, now).toList());
  }

  /** Announces what became of groups after decisions alone. */
  public void decided(IndexRun run, List<Standing> standing, Instant now) {
    outbox.publishAll(settle(run, Causes.NONE, standing, now).toList());
  }

  /** What is to be announced where no number changed hands. */
  public Stream<EventDraft> settle(
      IndexRun run, Causes causes, List<Standing> standing, Instant now) {
    return settle(run, causes, List.of(), standing, now);
  }

  /**
   * What is to be announced. Of companies that is groups alone: nothing is told of single ones.
   *
   * @param causes the contacts that changed
   * @param moves the numbers they came to have or have no longer
   * @param standing what is decided of them
   */
  Stream<EventDraft> settle(
      IndexRun run, Causes causes, List<Move> moves, List<Standing> standing, Instant now) {
    if (run.entity() == Entity.COMPANY) {
      var matched = matchRecords.store(run, standing, now);
      return announce(causes, List.of(), List.of(), matched);
    }
    var changes = changes(moves, keepApart(causes, standing));
    var resized = phoneGroups.resize(changes, !causes.records().isEmpty(), now);
    var matched = matchRecords.store(run, standing, now); // what the engine says is awaited here
    phoneGroups.cover(changes, matched.records(), matched.groups());
    if (resized.isEmpty() && matched.groups().isEmpty()) {
      return Stream.empty();
    }
    var touched = new HashSet<>(matched.records());
    moves.forEach(move -> touched.add(move.contactId()));
    standing.stream().flatMap(Standing::contacts).forEach(touched::add);
    var numbers = resized.stream().map(PhoneGroups.Resized::e164).toList();
    var recounted = duplicates.recount(numbers, touched, now);
    return Stream.concat(
        announce(causes, resized, moves, matched),
        recounted.stream().map(state -> causes.caused(state.toEvent(), state.contactId())));
  }

  private List<String> keepApart(Causes causes, List<Standing> standing) {
    if (standing.isEmpty()) {
      return List.of();
    }
    var contacts = standing.stream().flatMap(Standing::contacts).collect(Collectors.toSet());
    contacts.addAll(causes.records());
    return members.keepApart(contacts);
  }

  /** Where somebody is kept apart or only looked at, members are counted. */
  private static List<PhoneGroups.Change> changes(List<Move> moves, List<String> parted) {
    var members = new HashMap<String, Integer>();
    for (var move : moves) {
      if (move.members() != null) {
        members.merge(move.e164(), move.members(), Integer::sum);
      }
    }
    members.keySet().removeAll(parted);
    return Stream.concat(moves.stream().map(Move::e164), parted.stream())
        .distinct()
        .map(e164 -> new PhoneGroups.Change(e164, members.get(e164)))
        .toList();
  }

  /** Each group in the trace of a contact that moved, or of the batch's first. */
  private Stream<EventDraft> announce(
      Causes causes, List<PhoneGroups.Resized> resized, List<Move> moves, Matched matched) {
    var movers = moves.stream().collect(Collectors.toMap(Move::e164, Move::contactId, (a, b) -> a));
    var first = causes.first();
    if (resized.isEmpty() && matched.groups().isEmpty()) {
      return Stream.empty();
    }
    var by = new HashMap<UUID, UUID>();
    matched.groups().forEach(id -> by.put(id, first));
    resized.forEach(group -> by.put(group.id(), movers.getOrDefault(group.e164(), first)));
    return groups.read(by.keySet()).stream()
        .map(group -> causes.caused(group.toEvent(), by.get(group.id())));
  }
}
