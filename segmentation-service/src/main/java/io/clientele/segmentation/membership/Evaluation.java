package io.clientele.segmentation.membership;

import io.clientele.contracts.MembershipState;
import io.clientele.contracts.MembershipState.Cause;
import io.clientele.kit.inbox.Incoming;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import io.clientele.rules.Subject;
import io.clientele.segmentation.contact.Purchases;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks rules about contacts, keeps what became of their memberships, and announces who entered or
 * left. The caller holds the contacts' locks.
 */
@ApplicationScoped
public class Evaluation {
  private final Memberships memberships;
  private final Timers timers;
  private final Purchases purchases;
  private final Outbox outbox;
  private final Clock clock;

  Evaluation(
      Memberships memberships, Timers timers, Purchases purchases, Outbox outbox, Clock clock) {
    this.memberships = memberships;
    this.timers = timers;
    this.purchases = purchases;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The present instant, as exact as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Asks about contacts that can be members.
   *
   * @param origins the event per contact that makes us ask, if there is one
   */
  public void evaluate(List<Pair> pairs, Cause cause, Map<UUID, Incoming<?>> origins) {
    if (pairs.isEmpty()) {
      return;
    }
    var standings = standings(pairs.stream().map(pair -> pair.contact().id()).distinct().toList());
    var subjects = subjects(pairs);
    var moves = new ArrayList<Move>(pairs.size());
    for (var pair : pairs) {
      var segment = pair.definition().segmentId();
      var contact = pair.contact().id();
      var before =
          standings.getOrDefault(List.of(segment, contact), Standing.none(segment, contact));
      var subject = Objects.requireNonNull(subjects.get(contact));
      var answer = pair.definition().predicate().test(subject, pair.at());
      moves.add(new Move(before, before.after(answer, pair.at(), cause)));
    }
    keep(moves, origins);
  }

  /** Lets contacts leave every segment, each for its own reason. */
  public void leaveAll(Map<UUID, Cause> contacts, Map<UUID, Incoming<?>> origins) {
    if (contacts.isEmpty()) {
      return;
    }
    var now = now();
    keep(
        memberships.of(contacts.keySet()).stream()
            .map(s -> new Move(s, s.gone(now, contacts.getOrDefault(s.contactId(), Cause.CHANGE))))
            .toList(),
        origins);
  }

  /** Lets contacts leave one segment because there is no such segment any more. */
  public void leave(UUID segmentId, Collection<UUID> contactIds) {
    var now = now();
    keep(
        memberships.of(contactIds).stream()
            .filter(standing -> standing.segmentId().equals(segmentId))
            .map(standing -> new Move(standing, standing.gone(now, Cause.DEFINITION)))
            .toList(),
        Map.of());
  }

  private Map<List<UUID>, Standing> standings(Collection<UUID> contactIds) {
    return memberships.of(contactIds).stream()
        .collect(Collectors.toMap(s -> List.of(s.segmentId(), s.contactId()), s -> s));
  }

  private Map<UUID, Subject> subjects(List<Pair> pairs) {
    var buying = pairs.stream().filter(pair -> pair.definition().reads().purchases()).toList();
    var since =
        buying.stream()
            .map(pair -> pair.at().minus(pair.definition().lookback()))
            .min(Instant::compareTo)
            .orElse(Instant.EPOCH);
    var buyers = buying.stream().map(pair -> pair.contact().id()).distinct().toList();
    var bought = purchases.since(buyers, since);
    var subjects = new HashMap<UUID, Subject>();
    for (var pair : pairs) {
      subjects.computeIfAbsent(
          pair.contact().id(), id -> pair.contact().subject(bought.getOrDefault(id, List.of())));
    }
    return subjects;
  }

  private void keep(List<Move> moves, Map<UUID, Incoming<?>> origins) {
    timers.arm(moves.stream().filter(Move::armsTimer).map(Move::after).toList());
    timers.stop(moves.stream().filter(Move::stopsTimer).map(Move::after).toList());
    var flips = moves.stream().filter(Move::isFlip).map(Move::after).toList();
    if (!flips.isEmpty()) {
      var now = now();
      memberships.store(flips, now);
      outbox.publishAll(flips.stream().map(flip -> event(flip, now, origins)).toList());
    }
  }

  private static EventDraft event(Standing flip, Instant now, Map<UUID, Incoming<?>> origins) {
    var state =
        new MembershipState(
            flip.segmentId(),
            flip.contactId(),
            flip.version(),
            flip.isIn(),
            flip.cause(),
            Objects.requireNonNull(flip.at()));
    var event = MembershipTopic.event(state, now);
    var origin = origins.get(flip.contactId());
    return origin == null ? event : event.causedBy(origin);
  }
}
