package io.clientele.matching.index;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Which records somebody decided are not one; it holds until the data of one side change. */
final class Apart {
  private final Journal journal;
  private final Map<Integer, NavigableSet<Integer>> others = new HashMap<>();

  Apart(Journal journal) {
    this.journal = journal;
  }

  boolean has(int a, int b) {
    return of(a).contains(b);
  }

  /** Takes note of a decision, or forgets it. */
  void set(int a, int b, boolean decided) {
    boolean before = has(a, b);
    if (before != decided) {
      journal.apart(a, b, before);
      write(a, b, decided);
      write(b, a, decided);
    }
  }

  /** Forgets what was decided of a record. */
  void forget(int id) {
    new TreeSet<>(of(id)).forEach(other -> set(id, other, false));
  }

  /** What was decided of a record. */
  NavigableSet<Integer> of(int id) {
    return others.getOrDefault(id, Collections.emptyNavigableSet());
  }

  private void write(int from, int to, boolean decided) {
    if (decided) {
      others.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
      return;
    }
    var own = others.get(from);
    if (own != null) {
      own.remove(to);
      if (own.isEmpty()) {
        others.remove(from);
      }
    }
  }
}
