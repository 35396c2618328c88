package io.clientele.dedupe.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.dedupe.match.MatchChange.Pair;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupLevelTest {
  @ParameterizedTest(name = "{7}")
  @CsvSource({
    "14, true, 12, true, 1, SURE, 2, the third pair is not needed",
    "14, true, 5, false, 1, LIKELY, 1, one record hangs on a likely pair",
    "14, false, 12, false, 12, LIKELY, 0, heavy pairs without witnesses",
    "14, true, 2, false, 1, POSSIBLE, 1, one record hangs on a possible pair",
  })
  void isTheHighestThatHoldsAllTogether(
      double first,
      boolean sure,
      double second,
      boolean alsoSure,
      double third,
      Level level,
      int surplus) {
    var pairs =
        List.of(
            new Pair(1, 2, first, sure),
            new Pair(2, 3, second, alsoSure),
            new Pair(1, 3, third, false));
    var members = new TreeSet<>(List.of(1, 2, 3));
    assertThat(GroupLevel.of(members, pairs)).isEqualTo(level);
    assertThat(GroupLevel.surplus(members, pairs)).isEqualTo(surplus);
  }
}
