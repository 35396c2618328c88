package io.clientele.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BlockTableTest {
  private static final long NAMES = 1L << BlockTable.NAME_BITS;

  @Test
  void holdsWhatCameAndDidNotGo() {
    for (int seed = 0; seed < 20; seed++) {
      var random = new Random(seed);
      long first = seed % 2 == 0 ? 0 : NAMES - NAMES / 1000; // their places go round the end
      var table = new BlockTable();
      var expected = new HashMap<Long, Set<Integer>>();
      for (int step = 0; step < 5_000; step++) {
        long name = first + random.nextInt(400) * (NAMES / 1000 / 400);
        int record = random.nextInt(4);
        var members = expected.computeIfAbsent(name, _ -> new TreeSet<>());
        if (random.nextInt(3) == 0) {
          boolean there = members.remove(record);
          assertThat(table.remove(name, record)).isEqualTo(there ? members.size() : -1);
        } else if (members.add(record)) {
          assertThat(table.add(name, record)).isEqualTo(members.size());
        }
      }
      assertThat(held(table, expected)).isEqualTo(expected);
    }
  }

  @Test
  void isFilledInTheOrderOfNamesAndGoesOnFromThere() {
    var random = new Random(1);
    var expected = new TreeMap<Long, Set<Integer>>();
    while (expected.size() < 10_000) {
      var members = new TreeSet<Integer>();
      random.ints(1 + random.nextInt(3), 0, 1000).forEach(members::add);
      expected.put(random.nextLong(NAMES), members);
    }
    var table = new BlockTable();
    table.expect(expected.size());
    expected.forEach((name, members) ->
        table.addAll(name, members.stream().mapToInt(record -> record).toArray()));
    for (int more = 0; more < 20_000; more++) {
      long name = random.nextLong(NAMES);
      expected.put(name, new TreeSet<>(List.of(more)));
      table.add(name, more);
    }
    assertThat(held(table, expected)).isEqualTo(expected);
  }

  private static Map<Long, Set<Integer>> held(BlockTable table, Map<Long, Set<Integer>> names) {
    var held = new HashMap<Long, Set<Integer>>();
    for (long name : names.keySet()) {
      int[] members = table.of(name);
      assertThat(table.size(name)).isEqualTo(members.length);
      held.put(name, new TreeSet<>(Arrays.stream(members).boxed().toList()));
    }
    return held;
  }
}
