package io.clientele.matching.index;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Which records somebody decided are not one; it holds until the data of one side change. */
final class Apart {
  private final Map<Integer, NavigableSet<Integer>> others = new HashMap<>();

  void add(int a, int b) {
    of(a).add(b);
    of(b).add(a);
  }

  boolean has(int a, int b) {
    var known = others.get(a);
    return known != null && known.contains(b);
  }

  /** Forgets what was decided of a record; tells whose decisions went with it. */
  NavigableSet<Integer> forget(int id) {
    var gone = others.remove(id);
    if (gone == null) {
      return new TreeSet<>();
    }
    gone.forEach(other -> of(other).remove(id));
    return gone;
  }

  /** What was decided of a record. */
  NavigableSet<Integer> of(int id) {
    return others.computeIfAbsent(id, _ -> new TreeSet<>());
  }
}
