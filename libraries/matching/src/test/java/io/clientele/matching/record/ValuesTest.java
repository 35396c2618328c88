package io.clientele.matching.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ValuesTest {
  @Test
  void equalTextsHaveOneNumber() {
    var values = new Values(false);
    for (int i = 0; i < 1_000; i++) {
      assertThat(values.number("v" + i)).isEqualTo(i);
    }
    assertThat(values.number("v77")).isEqualTo(77);
    assertThat(values.text(999)).isEqualTo("v999");
    assertThat(values.number("")).isEqualTo(Values.MISSING);
  }

  @Test
  void severalValuesAreOneInAnyOrder() {
    var values = new Values(false);
    int both = values.numberOfAll(new String[] {"b", "", "a"});
    assertThat(values.numberOfAll(new String[] {"a", "b", "a"})).isEqualTo(both);
    assertThat(values.several(both)).containsExactly(values.number("a"), values.number("b"));
    assertThat(values.several(values.number("a"))).isEmpty();
  }

  @Test
  void wordsAreNumberedToo() {
    var values = new Values(true);
    int one = values.number("acme trading");
    int other = values.number("trading post");
    assertThat(values.wordsOf(one)[1]).isEqualTo(values.wordsOf(other)[0]);
  }

  @Test
  void whatIsForgottenWasNeverThere() {
    var random = new SplittableRandom(3);
    for (boolean byWords : new boolean[] {false, true}) {
      var forgetful = new Values(byWords);
      var spared = new Values(byWords);
      for (int round = 0; round < 200; round++) {
        forgetful.mark();
        for (int each = random.nextInt(40); each > 0; each--) {
          int number = forgetful.numberOfAll(new String[] {text(random), text(random)});
          assertThat(forgetful.isPassing(number)).isEqualTo(number >= spared.size());
        }
        forgetful.reset();
        assertThat(forgetful.hasSeveral()).isEqualTo(spared.hasSeveral());
        String[] kept = {text(random), round > 100 ? text(random) : ""};
        assertThat(forgetful.numberOfAll(kept)).isEqualTo(spared.numberOfAll(kept));
      }
      assertThat(forgetful.size()).isEqualTo(spared.size()).isPositive();
      assertThat(forgetful.words().size()).isEqualTo(spared.words().size());
      for (int number = 0; number < spared.size(); number++) {
        assertThat(forgetful.find(spared.text(number))).isEqualTo(number);
        assertThat(forgetful.several(number)).isEqualTo(spared.several(number));
        assertThat(forgetful.wordsOf(number)).isEqualTo(spared.wordsOf(number));
      }
    }
  }

  private static String text(SplittableRandom random) {
    return "a" + random.nextInt(200) + " b" + random.nextInt(200);
  }
}
