package io.clientele.matching.record;

import static org.assertj.core.api.Assertions.assertThat;

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
}
