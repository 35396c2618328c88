package io.clientele.dedupe.group;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.contracts.DuplicateGroup.State;
import io.clientele.dedupe.rule.SamePhone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group as clients see it: why its members are suspects, never the value they share.
 *
 * @param rule the reason code
 * @param size how many contacts it has
 * @param members their ids, at most 5,000; left out of lists
 */
record GroupView(
    UUID id,
    long version,
    String rule,
    Level level,
    State state,
    int size,
    long pairs,
    @Nullable List<UUID> members,
    Instant updatedAt) {

  static GroupView of(Group group) {
    return view(group, group.suspects());
  }

  static GroupView withoutMembers(Group group) {
    return view(group, null);
  }

  private static GroupView view(Group group, @Nullable List<UUID> members) {
    return new GroupView(
        group.id(),
        group.version(),
        SamePhone.NAME,
        Level.LIKELY,
        group.state(),
        group.size(),
        group.pairs(),
        members,
        group.changedAt());
  }
}
