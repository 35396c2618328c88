package io.clientele.matching.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.matching.People;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  @Test
  void thePartsAddUpToTheWeightOfEveryPair() {
    var records = People.records(People.written(120, 2));
    var linking = Linking.run(records, Training.train(records, 1));
    var pairs = linking.pairs();
    assertThat(pairs.size()).isPositive();
    for (int i = 0; i < pairs.size(); i++) {
      var why = linking.explain(pairs.left(i), pairs.right(i));
      double sum = why.prior() + why.parts().stream().mapToDouble(Explanation.Part::sum).sum();
      assertThat(sum).isCloseTo(pairs.weight(i), within(1e-4));
      assertThat(why.weight()).isCloseTo(pairs.weight(i), within(1e-4));
    }
  }

  @Test
  void theSentenceNamesFieldsLevelsAndValues() {
    var records = People.records(People.written(120, 2));
    var linking = Linking.run(records, Training.train(records, 1));
    String sentence = linking.explain(0, 120).sentence();
    assertThat(sentence).contains("GIVEN same (" + records.text(0, 0) + ") +");
    assertThat(sentence).contains("before comparing -");
  }
}
