package io.clientele.matching.index;

import io.clientele.matching.group.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Pairs of records with a weight each: who may be one and how likely, or what was decided. */
final class PairGraph {
  private final History history;
  private final Map<Integer, NavigableMap<Integer, Double>> weights = new HashMap<>();

  PairGraph(History history) {
    this.history = history;
  }

  /** Is told what a pair weighed before it changes; null if it was none. */
  @FunctionalInterface
  interface History {
    void note(int one, int other, @Nullable Double before);
  }

  /** The pairs of a record. */
  NavigableMap<Integer, Double> of(int id) {
    return weights.getOrDefault(id, Collections.emptyNavigableMap());
  }

  /** The weight of a pair, null if it is none. */
  @Nullable Double weight(int one, int other) {
    var own = weights.get(one);
    return own == null ? null : own.get(other);
  }

  /** Gives a pair a weight, or none; tells whether that is news. */
  boolean set(int one, int other, @Nullable Double weight) {
    Double before = weight(one, other);
    if (before == null ? weight == null : before.equals(weight)) {
      return false;
    }
    history.note(one, other, before);
    write(one, other, weight);
    write(other, one, weight);
    return true;
  }

  /** Drops the pairs of a record; tells with whom they were. */
  NavigableSet<Integer> drop(int id) {
    var others = new TreeSet<>(of(id).keySet());
    others.forEach(other -> set(id, other, null));
    return others;
  }

  /** Every pair once, by record. */
  List<Edge> all() {
    var all = new ArrayList<Edge>();
    for (int id : new TreeSet<>(weights.keySet())) {
      of(id).tailMap(id, false).forEach((other, weight) -> all.add(new Edge(id, other, weight)));
    }
    return all;
  }

  /** The records reached from one over pairs of at least this weight. */
  NavigableSet<Integer> component(int id, double least) {
    var found = new TreeSet<>(Set.of(id));
    var waiting = new ArrayDeque<>(found);
    while (!waiting.isEmpty()) {
      of(waiting.remove())
          .forEach((other, weight) -> {
            if (weight >= least && found.add(other)) {
              waiting.add(other);
            }
          });
    }
    return found;
  }

  /** The pairs among these records. */
  List<Edge> within(NavigableSet<Integer> records) {
    var inside = new ArrayList<Edge>();
    for (int id : records) {
      of(id)
          .tailMap(id, false)
          .forEach((other, weight) -> {
            if (records.contains(other)) {
              inside.add(new Edge(id, other, weight));
            }
          });
    }
    return inside;
  }

  private void write(int from, int to, @Nullable Double weight) {
    if (weight != null) {
      weights.computeIfAbsent(from, _ -> new TreeMap<>()).put(to, weight);
      return;
    }
    var own = weights.get(from);
    if (own != null) {
      own.remove(to);
      if (own.isEmpty()) {
        weights.remove(from);
      }
    }
  }
}
