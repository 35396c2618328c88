package io.clientele.hygiene.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The codes that leave the library. */
class PhoneReasonTest {
  @ParameterizedTest
  @EnumSource
  void isOneSentenceShownByAnExampleInATable(PhoneReason reason) throws IOException {
    assertThat(reason.sentence()).matches("[A-Z][^.]*\\.");
    assertThat(table("phones.csv") + table("no-phones.csv") + table("repairs.csv"))
        .containsPattern("[ ,]" + reason.code() + "[ ,]");
  }

  private static String table(String name) throws IOException {
    try (var in = Objects.requireNonNull(PhoneReasonTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
