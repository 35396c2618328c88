package io.clientele.matching.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.column.Field;
import io.clientele.matching.column.Kind;
import io.clientele.matching.record.Records;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlockingTest {
  private static final Signature NAME = new Signature(0, Shape.SAME);
  private static final Signature CITY = new Signature(1, Shape.SAME);
  private final Records records =
      new Records(
          List.of(
              new Field("name", Kind.FAMILY, List.of(0), Field.Part.WHOLE),
              new Field("city", Kind.CITY, List.of(1), Field.Part.WHOLE)));

  @Test
  void findsEachPairOnceWhateverNumberOfRulesItMeets() {
    add("smith", "rome");
    add("smith", "rome");
    add("jones", "rome");
    var plan = new Plan(List.of(new Rule(List.of(NAME)), new Rule(List.of(CITY))), List.of(), 10);
    assertThat(pairs(plan)).containsExactlyInAnyOrder("0-1", "0-2", "1-2");
  }

  @Test
  void dividesAnOversizedBlockByAnotherFieldInsteadOfDroppingIt() {
    for (int i = 0; i < 6; i++) {
      add("smith", i < 2 ? "rome" : "town" + i);
    }
    var plan = new Plan(List.of(new Rule(List.of(NAME))), List.of(CITY), 4);
    assertThat(pairs(plan)).containsExactly("0-1");
    assertThat(blocks(plan).dividedPairs()).isEqualTo(15);
  }

  @Test
  void countsThePairsOfABlockThatNothingDivides() {
    for (int i = 0; i < 6; i++) {
      add("smith", "rome");
    }
    var plan = new Plan(List.of(new Rule(List.of(NAME))), List.of(CITY), 4);
    assertThat(pairs(plan)).isEmpty();
    assertThat(blocks(plan).skippedPairs()).isEqualTo(15);
  }

  @Test
  void countsThePairsOfRecordsThatHaveNothingToBeDividedBy() {
    for (int i = 0; i < 6; i++) {
      add("smith", "");
    }
    var plan = new Plan(List.of(new Rule(List.of(NAME))), List.of(CITY), 4);
    assertThat(pairs(plan)).isEmpty();
    assertThat(blocks(plan).dividedPairs()).isEqualTo(15);
  }

  private void add(String name, String city) {
    records.add(new String[][] {{name}, {city}});
  }

  private Blocks blocks(Plan plan) {
    return new Blocking(plan, new Keys(new Sketcher(records, List.of())), records.size()).build();
  }

  private Set<String> pairs(Plan plan) {
    var found = new HashSet<String>();
    var blocks = blocks(plan);
    var walk = blocks.walk();
    for (int record = 0; record < records.size(); record++) {
      walk.pairsOf(record, (a, b) -> assertThat(found.add(a + "-" + b)).isTrue());
    }
    return found;
  }
}
