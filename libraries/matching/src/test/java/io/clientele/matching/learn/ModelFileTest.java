package io.clientele.matching.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.matching.People;
import io.clientele.matching.link.Linking;
import io.clientele.matching.link.Training;
import org.junit.jupiter.api.Test;

class ModelFileTest {
  @Test
  void aModelReadBackGivesTheSameWeights() {
    var records = People.records(People.written(120, 2));
    var model = Training.train(records, 1).model();
    var again = ModelFile.read(ModelFile.write(model));
    assertThat(ModelFile.write(again)).isEqualTo(ModelFile.write(model));
    var once = Linking.run(records, model).pairs();
    var twice = Linking.run(records, again).pairs();
    assertThat(twice.size()).isEqualTo(once.size()).isPositive();
    for (int i = 0; i < once.size(); i++) {
      assertThat(twice.weight(i)).isEqualTo(once.weight(i));
    }
  }

  @Test
  void quotesAndOtherSignsSurvive() {
    var value = "a \"b\" \\ \u0001 ü";
    assertThat(Json.read(Json.quoted(value))).isEqualTo(value);
  }

  @Test
  void aBrokenOrNewerFileIsRefused() {
    assertThatThrownBy(() -> ModelFile.read("{\"version\": 1"))
        .hasMessageContaining("expected , at character 13");
    assertThatThrownBy(() -> ModelFile.read("{\"version\": 99}")).hasMessageContaining("99");
  }
}
