package io.clientele.matching.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {
  @Test
  void oneFalsePairDoesNotPullTwoGroupsTogether() {
    var edges =
        List.of(
            new Edge(0, 1, 20),
            new Edge(0, 2, 20),
            new Edge(1, 2, 20),
            new Edge(3, 4, 20),
            new Edge(2, 3, 6));
    assertThat(AverageLinkage.groups(edges, 3, (_, _) -> -10))
        .containsExactly(List.of(0, 1, 2), List.of(3, 4));
  }

  @Test
  void groupsThatAreAlikeOnAverageBecomeOne() {
    var edges =
        List.of(new Edge(0, 1, 20), new Edge(2, 3, 20), new Edge(1, 2, 15), new Edge(0, 3, 8));
    assertThat(AverageLinkage.groups(edges, 3, (_, _) -> 0)).containsExactly(List.of(0, 1, 2, 3));
  }

  @Test
  void componentsAreNamedByTheirSmallestRecord() {
    var components = new Components(5);
    components.join(4, 2);
    components.join(2, 1);
    assertThat(components.all()).containsExactly(0, 1, 1, 3, 1);
  }
}
