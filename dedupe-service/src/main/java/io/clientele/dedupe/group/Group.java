package io.clientele.dedupe.group;

import io.clientele.contracts.DuplicateGroup;
import io.clientele.contracts.Topic;
import io.clientele.dedupe.rule.SamePhone;
import io.clientele.kit.outbox.EventDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Contacts that share a value.
 *
 * @param size how many have it now
 * @param members the first of them by id, at most {@link #MOST_MEMBERS}
 */
record Group(UUID id, long version, int size, List<UUID> members, Instant changedAt) {
  /** So many ids fit an event with room to spare; size and pairs count all. */
  static final int MOST_MEMBERS = 5000;

  boolean isOpen() {
    return size >= 2;
  }

  DuplicateGroup.State state() {
    return isOpen() ? DuplicateGroup.State.OPEN : DuplicateGroup.State.CLOSED;
  }

  /** The contacts to decide about; a closed group names nobody. */
  List<UUID> suspects() {
    return isOpen() ? members : List.of();
  }

  long pairs() {
    return Pairs.among(size);
  }

  EventDraft toEvent() {
    var key = id.toString();
    var payload =
        new DuplicateGroup(
            id,
            version,
            SamePhone.NAME,
            state(),
            DuplicateGroup.Level.LIKELY,
            suspects(),
            pairs(),
            changedAt);
    var type = Topic.DUPLICATE_GROUP.type(isOpen() ? "changed" : "closed");
    return EventDraft.state(Topic.DUPLICATE_GROUP, key, key, version, type, changedAt, payload);
  }
}
