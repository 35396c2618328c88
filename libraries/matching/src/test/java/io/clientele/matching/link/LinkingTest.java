package io.clientele.matching.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.People;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Model;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LinkingTest {
  private static final int PEOPLE = 600;

  @Test
  void findsPeopleWrittenTwiceAndLeavesOthersAlone() {
    var sure = linked().surePairs();
    int right = 0;
    for (int i = 0; i < sure.size(); i++) {
      assertThat(sure.right(i) - sure.left(i)).isEqualTo(PEOPLE);
      right++;
    }
    assertThat(right).isGreaterThan(PEOPLE * 9 / 10);
  }

  @Test
  void theSameRecordsAndSeedGiveTheSameResult() {
    var once = linked().pairs();
    var again = linked().pairs();
    assertThat(again.size()).isEqualTo(once.size());
    for (int i = 0; i < once.size(); i++) {
      assertThat(again.left(i)).isEqualTo(once.left(i));
      assertThat(again.right(i)).isEqualTo(once.right(i));
      assertThat(again.weight(i)).isEqualTo(once.weight(i));
    }
  }

  @Test
  void aTableTooSmallToLearnFromIsLinkedByWhatWasLearnedElsewhere() {
    int few = 15;
    var all = People.written(PEOPLE, 2);
    var some = new ArrayList<>(all.subList(0, few));
    some.addAll(all.subList(PEOPLE, PEOPLE + few));
    var records = People.records(some);
    var trained = Training.train(records, 1);
    assertThat(trained.model().fields().get(3).m()[0])
        .as("birth dates seldom differ")
        .isGreaterThan(0.9);
    var pairs = Linking.run(records, trained).pairs();
    int found = 0;
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.weight(i) >= Linking.LIKELY) {
        assertThat(pairs.right(i) - pairs.left(i)).isEqualTo(few);
        found++;
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(few - 1);
  }

  @Test
  void anotherGivenNameIsNeverSureWhateverAHouseholdShares() {
    var written = People.written(PEOPLE, 2);
    String[][] relative = written.getFirst().clone();
    relative[0] = new String[] {"zzyzx"};
    written.add(relative);
    var records = People.records(written);
    var model = Training.train(records, 1).model();
    var linking = Linking.run(records, withoutWeightOfGivenNames(model));
    int other = pair(linking, 0, 2 * PEOPLE);
    assertThat(linking.pairs().weight(other)).isGreaterThan((float) Linking.SURE);
    assertThat(linking.isSure(other)).isFalse();
  }

  private static Model withoutWeightOfGivenNames(Model model) {
    var fields = new ArrayList<>(model.fields());
    var given = fields.getFirst();
    fields.set(
        0,
        new FieldModel(
            given.field(),
            given.levels(),
            given.u(),
            given.u(),
            given.frequencies(),
            given.words()));
    return model.withFields(fields);
  }

  private static int pair(Linking linking, int left, int right) {
    var pairs = linking.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.left(i) == left && pairs.right(i) == right) {
        return i;
      }
    }
    throw new AssertionError("not a pair: " + left + ", " + right);
  }

  private static Linking linked() {
    var records = People.records(People.written(PEOPLE, 2));
    return Linking.run(records, Training.train(records, 1));
  }
}
