package io.clientele.matching.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final int[] ENTITIES = {0, 0, 0, 1, 1};
  private static final int[] GROUPS = {0, 0, 2, 2, 2};

  @Test
  void countsPairsWithinGroups() {
    var quality = new Evaluation(ENTITIES).clusters(GROUPS);
    assertThat(quality.precision()).isEqualTo(2 / 4.0);
    assertThat(quality.recall()).isEqualTo(2 / 4.0);
    assertThat(quality.f1()).isEqualTo(0.5);
  }

  @Test
  void bCubedAveragesOverRecords() {
    var each = new Evaluation(ENTITIES).bCubed(GROUPS);
    assertThat(each[0]).isCloseTo((1 + 1 + 1 / 3.0 + 2 / 3.0 + 2 / 3.0) / 5, within(1e-9));
    assertThat(each[1]).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 + 1) / 5, within(1e-9));
  }

  @Test
  void linkingCountsOnlyPairsAcrossTheTables() {
    var quality = Evaluation.linking(new int[] {0, 1, 0, 1}, 2).clusters(new int[] {0, 1, 0, 3});
    assertThat(quality.precision()).isEqualTo(1);
    assertThat(quality.recall()).isEqualTo(0.5);
  }

  @Test
  void howEntitiesAreNumberedMakesNoDifference() {
    int[] groups = {0, 0, 0, 3, 3, 5};
    var one = new Evaluation(new int[] {0, 0, 1, 1, 1, 2});
    var other = new Evaluation(new int[] {-1, -1, -2, -2, -2, -3});
    assertThat(other.clusters(groups)).isEqualTo(one.clusters(groups));
    assertThat(other.bCubed(groups)).isEqualTo(one.bCubed(groups));
    assertThat(one.clusters(groups).precision()).isEqualTo(0.5);
  }
}
