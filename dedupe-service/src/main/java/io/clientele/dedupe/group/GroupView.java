package io.clientele.dedupe.group;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group as clients see it: why its members are suspects, never the values they share.
 *
 * @param rule the reason code
 * @param level how sure it is: sure, likely or possible
 * @param state open, closed, or demoted: closed because too many share the value
 * @param size how many contacts it has
 * @param members their ids, at most 5,000; left out of lists
 */
record GroupView(
    UUID id,
    long version,
    String rule,
    String level,
    String state,
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
        group.rule(),
        group.level().json(),
        group.demoted() ? "demoted" : group.state().json(),
        group.size(),
        group.pairs(),
        members,
        group.changedAt());
  }
}
