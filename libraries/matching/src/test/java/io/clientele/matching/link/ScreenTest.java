package io.clientele.matching.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.People;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private static final int PEOPLE = 150;
  private static final double LEAST = 5;
  private static final int FAMILY = 1;
  private static final List<String[][]> WRITTEN = People.written(PEOPLE, 2);
  private final Records records = People.records(WRITTEN);

  @Test
  void givesUpMostPairsButNoneThatReachesTheLeast() {
    int pairs = records.size() * (records.size() - 1) / 2;
    assertThat(passed(records, LEAST)).isBetween(PEOPLE, pairs / 20);
  }

  @Test
  void oneOfSeveralValuesMayBeEqualWhereTheRestIsNot() {
    var several = new ArrayList<String[][]>();
    for (String[][] forms : WRITTEN) {
      String[][] renamed = forms.clone();
      renamed[FAMILY] = new String[] {forms[FAMILY][0], "second" + several.size()};
      several.add(renamed);
    }
    for (int least = -20; least < 20; least++) {
      assertThat(passed(People.records(several), least)).isPositive();
    }
  }

  /** How many pairs pass; none that does not may reach the least. */
  private static int passed(Records records, double least) {
    var trained = Training.train(records, 1);
    var scorer = new Scorer(records, trained.shares());
    var weights = new Weights(records, trained.model());
    var screen = new Screen(records, scorer, weights, least);
    byte[] levels = new byte[People.FIELDS.size()];
    byte[] all = new byte[levels.length];
    int passed = 0;
    for (int a = 0; a < records.size(); a++) {
      for (int b = a + 1; b < records.size(); b++) {
        scorer.levels(a, b, all);
        boolean passes = screen.passes(a, b, levels);
        passed += passes ? 1 : 0;
        if (passes) {
          assertThat(levels).isEqualTo(all);
        } else {
          assertThat(weights.evidence(a, b, all)).isLessThan(least);
        }
      }
    }
    return passed;
  }

  @Test
  void anyNumberOfThreadsGivesTheSameResult() throws Exception {
    var one = linkedBy(1);
    var several = linkedBy(4);
    assertThat(several.groups()).isEqualTo(one.groups());
    assertThat(several.pairs().size()).isEqualTo(one.pairs().size()).isPositive();
    for (int i = 0; i < one.pairs().size(); i++) {
      assertThat(several.pairs().left(i)).isEqualTo(one.pairs().left(i));
      assertThat(several.pairs().weight(i)).isEqualTo(one.pairs().weight(i));
      assertThat(several.isSure(i)).isEqualTo(one.isSure(i));
    }
  }

  private Linking linkedBy(int threads) throws Exception {
    try (var pool = new ForkJoinPool(threads)) {
      return pool.submit(() -> Linking.run(records, Training.train(records, 1))).get();
    }
  }
}
