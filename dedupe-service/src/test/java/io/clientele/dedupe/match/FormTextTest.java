package io.clientele.dedupe.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTextTest {
  @Test
  void givesBackFormsAsTheyWere() {
    String[][] forms = {{"ann"}, {}, {"acme"}, {"4420", "4421"}, {}, {}, {}, {}, {}};
    assertThat(FormText.read(FormText.write(forms))).isDeepEqualTo(forms);
  }
}
