package io.clientele.matching.index;

import io.clientele.matching.group.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How everything was before the open run of changes first touched it; keeps nothing outside one.
 */
final class Journal {
  private final Map<Integer, Optional<String[][]>> records = new HashMap<>();
  private final TreeMap<Long, Optional<Double>> pairs = new TreeMap<>();
  private final Map<Long, Optional<Double>> decisions = new HashMap<>();
  private final TreeMap<Long, NavigableSet<Integer>> groups = new TreeMap<>();
  private long nextName;
  private boolean open;

  /** Begins a run; the next free name of a group is still this. */
  void begin(long next) {
    if (open) {
      throw new IllegalStateException("a run of changes is open already");
    }
    open = true;
    nextName = next;
  }

  /** Forgets what was before. */
  void end() {
    requireOpen();
    open = false;
    records.clear();
    pairs.clear();
    decisions.clear();
    groups.clear();
  }

  void requireOpen() {
    if (!open) {
      throw new IllegalStateException("no run of changes is open");
    }
  }

  /** A record had these forms, or was not there; they are asked for only if they are news. */
  void record(int id, Supplier<Optional<String[][]>> forms) {
    if (open && !records.containsKey(id)) {
      records.put(id, forms.get());
    }
  }

  /** A pair had this weight, or was none. */
  void pair(int one, int other, @Nullable Double weight) {
    if (open) {
      pairs.putIfAbsent(Meetings.pair(one, other), Optional.ofNullable(weight));
    }
  }

  /** This had been decided of two records, or nothing. */
  void decision(int one, int other, @Nullable Double weight) {
    if (open) {
      decisions.putIfAbsent(Meetings.pair(one, other), Optional.ofNullable(weight));
    }
  }

  /** A group had these records; none if there was no such group. */
  void group(long name, NavigableSet<Integer> members) {
    if (open && !groups.containsKey(name)) {
      groups.put(name, new TreeSet<>(members));
    }
  }

  /** The names of groups that the open run was the first to give. */
  Set<Long> formed() {
    requireOpen();
    return groups.tailMap(nextName).keySet();
  }

  /** What the open run came to, by what is now. */
  Difference difference(PairGraph graph, GroupBook book) {
    requireOpen();
    var weighed = new ArrayList<Edge>();
    var parted = new ArrayList<Edge>();
    pairs.forEach((pair, before) -> {
      int left = Meetings.left(pair);
      int right = Meetings.right(pair);
      Double now = graph.weight(left, right);
      if (now != null && !before.equals(Optional.of(now))) {
        weighed.add(new Edge(left, right, now));
      } else if (now == null && before.isPresent()) {
        parted.add(new Edge(left, right, before.get()));
      }
    });
    var changed = new TreeMap<Long, NavigableSet<Integer>>();
    var left = new TreeMap<Long, NavigableSet<Integer>>();
    groups.forEach((name, before) -> {
      var now = new TreeSet<>(book.members(name));
      if (!now.equals(before)) {
        changed.put(name, now);
        var gone = new TreeSet<>(before);
        gone.removeAll(now);
        left.put(name, gone);
      }
    });
    return new Difference(weighed, parted, changed, left);
  }

  Map<Integer, Optional<String[][]>> records() {
    return records;
  }

  Map<Long, Optional<Double>> pairs() {
    return pairs;
  }

  Map<Long, Optional<Double>> decisions() {
    return decisions;
  }

  Map<Long, NavigableSet<Integer>> groups() {
    return groups;
  }

  long nextName() {
    return nextName;
  }
}
