package io.clientele.matching.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.People;
import java.util.List;
import org.junit.jupiter.api.Test;

class OversizedTest {
  private static final int PEOPLE = 3_000;
  private static final int FAMILY = 1;
  private static final int PHONE = 2;

  @Test
  void aSwitchboardOfHalfTheRecordsAndASurnameOfATwentiethNeitherExplodeNorLosePairs() {
    var crowded = linked(crowded());
    var usual = linked(People.written(PEOPLE, 2));
    assertThat(crowded.compared()).isLessThan(2 * PEOPLE * 80L);
    assertThat(found(crowded)).isGreaterThan(found(usual) * 97 / 100);
    assertThat(crowded.dividedPairs()).as("pairs of blocks too large are counted").isPositive();
  }

  private static List<String[][]> crowded() {
    var written = People.written(PEOPLE, 2);
    for (int i = 0; i < written.size(); i++) {
      int person = i % PEOPLE;
      if (person % 2 == 0) {
        written.get(i)[PHONE] = new String[] {"442079460000"};
      }
      if (person % 20 == 0) {
        written.get(i)[FAMILY] = new String[] {"smith"};
      }
    }
    return written;
  }

  private static int found(Linking linking) {
    var pairs = linking.pairs();
    int found = 0;
    for (int i = 0; i < pairs.size(); i++) {
      boolean likely = pairs.weight(i) >= Linking.LIKELY;
      found += likely && pairs.right(i) - pairs.left(i) == PEOPLE ? 1 : 0;
    }
    return found;
  }

  private static Linking linked(List<String[][]> written) {
    var records = People.records(written);
    return Linking.run(records, Training.train(records, 1));
  }
}
