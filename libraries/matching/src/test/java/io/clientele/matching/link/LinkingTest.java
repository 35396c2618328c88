package io.clientele.matching.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.People;
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

  private static Linking linked() {
    var records = People.records(People.written(PEOPLE, 2));
    return Linking.run(records, Training.train(records, 1));
  }
}
