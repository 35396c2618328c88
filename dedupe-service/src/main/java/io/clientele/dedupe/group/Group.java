package io.clientele.dedupe.group;

import io.clientele.contracts.DuplicateGroup;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Contacts that may be one.
 *
 * @param rule why they may be
 * @param level how sure that is
 * @param size how many they are now
 * @param pairs how many pairs of them nobody has decided about
 * @param surplus how many more its members are than people, if its sure pairs alone are one; null
 *     while nobody has counted
 * @param open whether they are to be decided about
 * @param demoted whether it is closed because too many share the value for it to mean anything
 * @param members the first of them by id, at most {@link #MOST_MEMBERS}
 */
record Group(
    UUID id,
    long version,
    String rule,
    DuplicateGroup.Level level,
    int size,
    long pairs,
    @Nullable Integer surplus,
    boolean open,
    boolean demoted,
    List<UUID> members,
    Instant changedAt) {
  /** So many ids fit an event with room to spare; size and pairs count all. */
  static final int MOST_MEMBERS = 5000;

  DuplicateGroup.State state() {
    return open ? DuplicateGroup.State.OPEN : DuplicateGroup.State.CLOSED;
  }

  /** The contacts to decide about; a closed group names nobody. */
  List<UUID> suspects() {
    return open ? members : List.of();
  }

  EventDraft toEvent() {
    var key = id.toString();
    var payload =
        new DuplicateGroup(
            id, version, rule, state(), level, suspects(), pairs, surplus, changedAt);
    var type = Topic.DUPLICATE_GROUP.type(open ? "changed" : "closed");
    return EventDraft.state(Topic.DUPLICATE_GROUP, key, key, version, type, changedAt, payload);
  }
}
