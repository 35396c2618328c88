package io.clientele.hygiene.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NameKeyTest {
  private static final String LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЕЁИЙУЫЭЮЯ-' Az";

  private final Random random = new Random(20_261_122);

  @Test
  void romanisesRussianAloneAsBesideOtherAlphabets() {
    for (var i = 0; i < 3_000; i++) {
      var word = russian();
      // The Greek word leads through the rules for all alphabets.
      assertThat(NameKey.latin(word + " Ω")).as(word).isEqualTo(NameKey.latin(word) + " o");
    }
  }

  private String russian() {
    var word = new StringBuilder("А");
    for (var n = random.nextInt(8); n >= 0; n--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.append('н').toString();
  }
}
