package io.clientele.matching.index;

import static io.clientele.matching.index.Histories.MODEL;
import static io.clientele.matching.index.Histories.TIGHT;
import static io.clientele.matching.index.Histories.WRITTEN;
import static io.clientele.matching.index.Histories.bytes;
import static io.clientele.matching.index.Histories.disturb;
import static io.clientele.matching.index.Histories.disturbed;
import static io.clientele.matching.index.Histories.readBack;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.learn.Model;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunTest {
  @Test
  void whatIsTakenBackLeavesNoTrace() throws IOException {
    for (Model model : List.of(MODEL, TIGHT)) {
      for (int seed = 0; seed < 5; seed++) {
        var random = new Random(seed);
        var tried = disturbed(model, seed);
        tried.separate(7, 127);
        var spared = readBack(tried);
        for (int run = 0; run < 12; run++) {
          tried.begin();
          for (int step = random.nextInt(1, 40); step > 0; step--) {
            disturb(tried, random);
          }
          tried.rollback();
          assertThat(tried.groups()).isEqualTo(spared.groups());
          assertThat(tried.pairs()).isEqualTo(spared.pairs());
          long same = random.nextLong();
          disturb(tried, new Random(same));
          disturb(spared, new Random(same));
        }
        assertThat(Arrays.equals(bytes(tried), bytes(spared))).isTrue();
      }
    }
  }

  @Test
  void aRunTellsWhatItCameToAndNothingOfTheStepsBetween() {
    for (int seed = 0; seed < 5; seed++) {
      var random = new Random(seed);
      var index = disturbed(MODEL, seed);
      for (int run = 0; run < 10; run++) {
        var pairs = new HashSet<>(index.pairs());
        var groups = new TreeMap<Long, NavigableSet<Integer>>(index.groups());
        index.begin();
        for (int step = random.nextInt(1, 20); step > 0; step--) {
          disturb(index, random);
        }
        var came = index.difference();
        index.commit();
        pairs.removeIf(pair ->
            came.pairs().stream()
                .anyMatch(now -> now.left() == pair.left() && now.right() == pair.right()));
        assertThat(came.parted()).allMatch(pairs::remove);
        assertThat(came.pairs()).allMatch(pairs::add);
        assertThat(pairs).isEqualTo(new HashSet<>(index.pairs()));
        groups.putAll(came.groups());
        groups.values().removeIf(Set::isEmpty);
        assertThat(groups).isEqualTo(index.groups());
      }
    }
  }

  @Test
  void aNameThatAGroupHasAgainIsTakenBackWithTheRun() throws IOException {
    var index = new Index(MODEL);
    index.put(0, WRITTEN.get(0));
    index.put(120, WRITTEN.get(120));
    index.remove(120);
    var before = bytes(index);
    index.begin();
    index.put(120, WRITTEN.get(120));
    assertThat(index.formed().keySet()).containsExactly(2L);
    index.rename(2, 1);
    assertThat(index.difference().groups().keySet()).containsExactly(1L);
    index.rollback();
    assertThat(Arrays.equals(bytes(index), before)).isTrue();
    index.begin();
    index.put(120, WRITTEN.get(120));
    index.rename(2, 1);
    index.commit();
    assertThat(index.groupOf(120)).isEqualTo(1);
  }
}
