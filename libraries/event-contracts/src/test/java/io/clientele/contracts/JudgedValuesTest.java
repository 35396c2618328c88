package io.clientele.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgedValuesTest {
  private static JudgedValues ada(@Nullable String language) {
    return new JudgedValues(
        "Ada",
        null,
        null,
        List.of("ada@example.org"),
        List.of(new Phone("020", "+4420", null)),
        null,
        language);
  }

  @Test
  void theHashOfStoredVerdictsStaysWhatItWas() {
    assertThat(ada(null).hash()).isEqualTo("ec0f9abea9731869");
  }

  @Test
  void theLanguageCountsBecauseItDecidesCapitals() {
    assertThat(ada("nl").hash()).isNotEqualTo(ada("en").hash()).isNotEqualTo(ada(null).hash());
  }

  @Test
  void whatIsReadBackHasTheSameHash() {
    var stored = EventJson.write(ada("nl"));
    assertThat(EventJson.read(stored, JudgedValues.class).hash()).isEqualTo(ada("nl").hash());
  }
}
