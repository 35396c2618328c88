package io.clientele.hygiene.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.hygiene.name.NameReason;
import io.clientele.hygiene.phone.PhoneReason;
import io.clientele.hygiene.text.TextReason;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixPolicyTest {
  private static FixPolicy read(String... lines) throws IOException {
    return FixPolicy.read(new StringReader(String.join("\n", lines)));
  }

  @Test
  void saysMoreOfOneReasonThanOfTheOthers() throws IOException {
    var policy = read("version = 7", "text.* = off", "text.blanks = automatic");
    assertThat(policy.version()).isEqualTo("7");
    assertThat(policy.of(TextReason.BLANKS)).isEqualTo(Application.AUTOMATIC);
    assertThat(policy.of(TextReason.EMOJI)).isEqualTo(Application.OFF);
    assertThat(policy.of(PhoneReason.TRUNK_EIGHT)).isEqualTo(Application.SUGGESTED);
  }

  @ParameterizedTest
  @CsvSource({
    "text.blank=automatic, text.blank",
    "texts.*=off, texts.*",
    "text.blanks=yes, text.blanks",
    "name.*=maybe, name.*"
  })
  void namesTheKeyAtFault(String line, String key) {
    assertThatThrownBy(() -> read("version=1", line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(key + ": ");
  }

  @Test
  void aStoredPolicyOutlivesTheReasonsItSpeaksOf() {
    var policy =
        FixPolicy.stored(
            "3",
            Map.of("text.gone", "off", "gone.*", "off", "text.blanks", "off", "name.*", "off"));
    assertThat(policy.of(TextReason.BLANKS)).isEqualTo(Application.OFF);
    assertThat(policy.of(NameReason.HONORIFIC)).isEqualTo(Application.OFF);
    assertThat(policy.lines()).doesNotContainKeys("text.gone", "gone.*");
  }

  @Test
  void needsAVersion() {
    assertThatThrownBy(() -> read("text.blanks=off")).hasMessageStartingWith("version: ");
  }

  @Test
  void shipsAPolicyThatGuessesNoMeaning() {
    var policy = FixPolicy.shipped();
    assertThat(policy.version()).isNotEmpty();
    assertThat(policy.of(TextReason.BLANKS)).isEqualTo(Application.AUTOMATIC);
    assertThat(policy.of(TextReason.ALL_CAPS)).isEqualTo(Application.SUGGESTED);
    assertThat(policy.of(FormReason.TYPO)).isEqualTo(Application.SUGGESTED);
  }
}
