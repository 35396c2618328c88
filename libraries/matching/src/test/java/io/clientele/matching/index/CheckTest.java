package io.clientele.matching.index;

import static io.clientele.matching.index.Histories.MODEL;
import static io.clientele.matching.index.Histories.PEOPLE;
import static io.clientele.matching.index.Histories.TIGHT;
import static io.clientele.matching.index.Histories.WRITTEN;
import static io.clientele.matching.index.Histories.bytes;
import static io.clientele.matching.index.Histories.disturbed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.matching.learn.Shipped;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckTest {
  @Test
  void theCheckBeforeSavingFindsThePairThatTheSaveFinds() {
    var index = new Index(MODEL);
    index.put(0, WRITTEN.get(0));
    var found = index.check(WRITTEN.get(PEOPLE));
    assertThat(found).extracting(Suspect::id).containsExactly(0);
    index.put(PEOPLE, WRITTEN.get(PEOPLE));
    assertThat(index.pairs().getFirst().weight()).isEqualTo(found.getFirst().weight());
  }

  @Test
  void aSuspectsReasonsAddUpToItsWeight() {
    var index = disturbed(MODEL, 2);
    for (var suspect : index.check(WRITTEN.get(125))) {
      double sum = suspect.why().parts().stream().mapToDouble(part -> part.sum()).sum();
      assertThat(sum + suspect.why().prior()).isCloseTo(suspect.weight(), within(1e-3));
      assertThat(suspect.why().rules()).isNotEmpty();
    }
    var pair = index.pairs().getFirst();
    assertThat(index.explain(pair.left(), pair.right()).weight()).isEqualTo(pair.weight());
  }

  /** In a plan of small blocks, so that they fall apart and come together again. */
  @Test
  void recordsThatWereOnlyPlacedAreFoundLikeThosePut() {
    var put = new Index(TIGHT);
    var placed = new Index(TIGHT);
    var random = new Random(5);
    for (int step = 0; step < 400; step++) {
      var changes = new HashMap<Integer, Optional<String[][]>>();
      for (int each = random.nextInt(4); each > 0; each--) {
        int id = random.nextInt(WRITTEN.size());
        changes.put(id, random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(random)));
      }
      put.change(changes);
      placed.place(changes);
      var asked = any(random);
      assertThat(placed.check(asked)).isEqualTo(put.check(asked));
    }
    assertThat(placed.size()).isEqualTo(put.size()).isPositive();
    assertThat(placed.pairs()).isEmpty();
    assertThat(put.pairs()).isNotEmpty();
  }

  @Test
  void thousandsOfChecksLeaveNothingBehind() throws IOException {
    var index = disturbed(MODEL, 3);
    var texts = texts(index);
    byte[] before = bytes(index);
    for (int i = 0; i < 10_000; i++) {
      index.check(unknown(i));
    }
    assertThat(texts(index)).isEqualTo(texts);
    assertThat(Arrays.equals(bytes(index), before)).isTrue();
  }

  @Test
  void whatWasCheckedBeforeShowsInNothingThatFollows() {
    var asked = new Index(MODEL);
    var spared = new Index(MODEL);
    var random = new Random(1);
    for (int step = 0; step < 600; step++) {
      for (int each = random.nextInt(3); each > 0; each--) {
        asked.check(random.nextBoolean() ? any(random) : unknown(random.nextInt(50)));
      }
      int id = random.nextInt(WRITTEN.size());
      var forms = random.nextInt(5) == 0 ? unknown(random.nextInt(50)) : any(random);
      assertThat(asked.put(id, forms)).isEqualTo(spared.put(id, forms));
      var again = any(random);
      assertThat(asked.check(again)).isEqualTo(spared.check(again));
    }
    assertThat(asked.pairs()).isEqualTo(spared.pairs()).isNotEmpty();
    assertThat(asked.groups()).isEqualTo(spared.groups());
  }

  @Test
  void wordsOfAStreetThatWasOnlyCheckedAreForgottenToo() {
    var asked = new Index(Shipped.contact());
    var spared = new Index(Shipped.contact());
    var random = new Random(2);
    for (int id = 0; id < 60; id++) {
      asked.check(neighbour(random));
      var forms = neighbour(random);
      asked.put(id, forms);
      spared.put(id, forms);
      var again = neighbour(random);
      assertThat(asked.check(again)).isEqualTo(spared.check(again));
    }
    assertThat(asked.pairs()).isEqualTo(spared.pairs()).isNotEmpty();
  }

  /** One of a few people, at a house that nobody else may have. */
  private static String[][] neighbour(Random random) {
    String street =
        random.nextBoolean()
            ? random.nextInt(1000) + " mill lane"
            : "mill lane " + (char) ('a' + random.nextInt(20)) + "ston";
    String family = "smith" + random.nextInt(4);
    return new String[][] {
      {"anna"}, {family}, {}, {}, {}, {street}, {"leeds"}, {"LS11AA"}, {"19800101"}
    };
  }

  private static String[][] any(Random random) {
    return WRITTEN.get(random.nextInt(WRITTEN.size()));
  }

  /** Somebody of two names and telephones; as like a known person as it takes to be compared. */
  private static String[][] unknown(int i) {
    String[] family = {WRITTEN.get(i % PEOPLE)[1][0], "fresh" + i};
    return new String[][] {{"new" + i}, family, {"49" + i + "555", "48" + i + "777"}, {"19800101"}};
  }

  /** How many texts each field holds. */
  private static List<Integer> texts(Index index) {
    var records = index.state().records();
    return IntStream.range(0, records.fields().size())
        .mapToObj(field -> records.values(field).size())
        .toList();
  }
}
