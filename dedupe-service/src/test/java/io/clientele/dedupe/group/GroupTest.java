package io.clientele.dedupe.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.DuplicateGroup;
import io.clientele.contracts.EventJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupTest {
  @Test
  void isClosedAndNamesNobodyWithFewerThanTwoMembers() {
    var left = group(1, List.of(UUID.randomUUID()));
    assertThat(event(left))
        .extracting(DuplicateGroup::state, DuplicateGroup::members, DuplicateGroup::pairs)
        .containsExactly(DuplicateGroup.State.CLOSED, List.of(), 0L);
  }

  @Test
  void fitsAnEventHoweverManyItsMembersAre() {
    var most = Stream.generate(UUID::randomUUID).limit(Group.MOST_MEMBERS).toList();
    var event = event(group(1_000_000, most));
    assertThat(EventJson.write(event).length).isLessThan(256 * 1024);
  }

  private static DuplicateGroup event(Group group) {
    return (DuplicateGroup) Objects.requireNonNull(group.toEvent().payload());
  }

  private static Group group(int size, List<UUID> members) {
    return new Group(
        UUID.randomUUID(),
        3,
        "same-phone",
        DuplicateGroup.Level.LIKELY,
        size,
        size < 2 ? 0 : 7,
        0,
        size >= 2,
        false,
        members,
        Instant.EPOCH);
  }
}
