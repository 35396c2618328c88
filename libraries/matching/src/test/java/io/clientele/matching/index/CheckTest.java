package io.clientele.matching.index;

import static io.clientele.matching.index.Histories.MODEL;
import static io.clientele.matching.index.Histories.PEOPLE;
import static io.clientele.matching.index.Histories.WRITTEN;
import static io.clientele.matching.index.Histories.disturbed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CheckTest {
  @Test
  void theCheckBeforeSavingFindsThePairThatTheSaveFinds() {
    var index = new Index(MODEL);
    index.put(0, WRITTEN.get(0));
    var found = index.check(WRITTEN.get(PEOPLE));
    assertThat(found).extracting(Suspect::id).containsExactly(0);
    index.put(PEOPLE, WRITTEN.get(PEOPLE));
    assertThat(index.pairs().getFirst().weight()).isEqualTo(found.getFirst().weight());
  }

  @Test
  void aSuspectsReasonsAddUpToItsWeight() {
    var index = disturbed(MODEL, 2);
    for (var suspect : index.check(WRITTEN.get(125))) {
      double sum = suspect.why().parts().stream().mapToDouble(part -> part.sum()).sum();
      assertThat(sum + suspect.why().prior()).isCloseTo(suspect.weight(), within(1e-3));
      assertThat(suspect.why().rules()).isNotEmpty();
    }
    var pair = index.pairs().getFirst();
    assertThat(index.explain(pair.left(), pair.right()).weight()).isEqualTo(pair.weight());
  }
}
