package io.clientele.matching.column;

import io.clientele.matching.text.Normal;
import java.util.List;

/** Ignores columns that only repeat another one. */
final class Duplicates {
  private static final int SAMPLE = 2_000;

  private Duplicates() {}

  static void ignore(Table table, List<Kind> kinds) {
    for (int later = 1; later < kinds.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        boolean counted = kinds.get(later) != Kind.IGNORED && kinds.get(earlier) != Kind.IGNORED;
        if (counted && same(table, earlier, later)) {
          kinds.set(later, Kind.IGNORED);
        }
      }
    }
  }

  private static boolean same(Table table, int a, int b) {
    int step = Math.max(1, table.rows().size() / SAMPLE);
    int both = 0;
    int equal = 0;
    for (int i = 0; i < table.rows().size(); i += step) {
      String left = Normal.text(table.rows().get(i)[a]);
      String right = Normal.text(table.rows().get(i)[b]);
      if (!left.isEmpty() && !right.isEmpty()) {
        both++;
        equal += left.equals(right) ? 1 : 0;
      }
    }
    return both > 20 && equal > 0.95 * both;
  }
}
