package io.clientele.matching.index;

import io.clientele.matching.block.Keys;
import io.clientele.matching.block.Sketcher;
import io.clientele.matching.group.AverageLinkage;
import io.clientele.matching.group.Edge;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Linking;
import io.clientele.matching.link.Scorer;
import io.clientele.matching.link.Shares;
import io.clientele.matching.link.Weights;
import io.clientele.matching.record.Records;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Records that come, change and go one by one, with the pairs, weights and groups that a batch over
 * the same records and model would give, in whatever order they came. Not for several threads.
 */
public final class Index {
  private final Model model;
  private final Records records;
  private final Scorer scorer;
  private final Weights weights;
  private final Postings postings;
  private final GroupBook book = new GroupBook();
  private final Apart apart = new Apart();
  private final Map<Integer, Integer> slots = new HashMap<>();
  private final List<Integer> ids = new ArrayList<>();
  private final ArrayDeque<Integer> free = new ArrayDeque<>();
  private final Map<Integer, NavigableMap<Integer, Double>> edges = new HashMap<>();
  private final byte[] levels;

  /** An empty index that finds and weighs by this model. */
  public Index(Model model) {
    this.model = model;
    records = new Records(model.fields().stream().map(FieldModel::field).toList());
    var shares = Shares.of(records, model);
    scorer = new Scorer(records, shares);
    weights = new Weights(records, model, shares);
    postings = new Postings(model.plan(), new Keys(new Sketcher(records, shares.words())));
    levels = new byte[model.fields().size()];
  }

  /** Adds a record of normal forms or replaces it; tells the groups that changed. */
  public Set<Long> put(int id, String[][] forms) {
    var meetings = new Meetings();
    Integer known = slots.get(id);
    int slot = known != null ? known : newSlot(id);
    if (known != null) {
      postings.remove(slot, meetings);
    }
    if (records.set(slot, forms)) {
      apart.forget(id);
    }
    var touched = known != null ? forget(id) : new TreeSet<Integer>();
    postings.add(slot, meetings);
    touched.add(id);
    return settle(meetings, touched);
  }

  /** Takes a record out; tells the groups that changed. */
  public Set<Long> remove(int id) {
    Integer slot = slots.get(id);
    if (slot == null) {
      return Set.of();
    }
    var meetings = new Meetings();
    postings.remove(slot, meetings);
    var touched = forget(id);
    touched.add(id);
    slots.remove(id);
    apart.forget(id);
    free.add(slot);
    return settle(meetings, touched);
  }

  /**
   * Takes note that two records are not one: they are never paired nor in one group until the data
   * of one of them change; tells the groups that changed.
   */
  public Set<Long> separate(int a, int b) {
    if (a == b || !slots.containsKey(a) || !slots.containsKey(b)) {
      throw new IllegalArgumentException("not two records of this index: " + a + ", " + b);
    }
    apart.add(a, b);
    edgesOf(a).remove(b);
    edgesOf(b).remove(a);
    return regroup(new TreeSet<>(Set.of(a, b)));
  }

  /** The records that a new one of these forms may be the same as, the likeliest first. */
  public List<Edge> check(String[][] forms) {
    int slot = newSlot(-1);
    records.set(slot, forms);
    postings.add(slot, new Meetings());
    var found = new ArrayList<Edge>();
    for (int other : postings.others(slot)) {
      double weight = weight(slot, other);
      if (weight >= Linking.POSSIBLE) {
        found.add(new Edge(-1, ids.get(other), weight));
      }
    }
    postings.remove(slot, new Meetings());
    slots.remove(-1);
    free.add(slot);
    found.sort(Comparator.comparingDouble(Edge::weight).reversed().thenComparingInt(Edge::right));
    return found;
  }

  /** The name of a record's group of suspects, 0 if it is in none. */
  public long groupOf(int id) {
    return book.groupOf(id);
  }

  /** Every group of suspects by name. */
  public Map<Long, NavigableSet<Integer>> groups() {
    return book.groups();
  }

  /** Every pair that may be one, by record. */
  public List<Edge> pairs() {
    var all = new ArrayList<Edge>();
    for (int id : new TreeSet<>(edges.keySet())) {
      edgesOf(id)
          .tailMap(id, false)
          .forEach((other, weight) -> all.add(new Edge(id, other, weight)));
    }
    return all;
  }

  /** What a snapshot keeps; the blocks are made anew from it. */
  record State(
      Model model,
      Records records,
      Map<Integer, Integer> slots,
      Map<Integer, NavigableMap<Integer, Double>> edges,
      GroupBook book,
      Apart apart) {}

  State state() {
    return new State(model, records, slots, edges, book, apart);
  }

  /** Fills an empty index with what a snapshot kept, without comparing anything. */
  void restore(int id, String[][] forms) {
    int slot = newSlot(id);
    records.set(slot, forms);
    postings.restore(slot);
  }

  private int newSlot(int id) {
    int slot = free.isEmpty() ? records.size() : free.remove();
    if (slot == records.size()) {
      records.addEmpty();
      ids.add(id);
    }
    ids.set(slot, id);
    slots.put(id, slot);
    return slot;
  }

  /** Drops the pairs of a record; those it was paired with are touched. */
  private NavigableSet<Integer> forget(int id) {
    var own = edges.remove(id);
    if (own == null) {
      return new TreeSet<>();
    }
    own.keySet().forEach(other -> edgesOf(other).remove(id));
    return new TreeSet<>(own.keySet());
  }

  private Set<Long> settle(Meetings meetings, NavigableSet<Integer> touched) {
    for (long pair : meetings.perhapsParted()) {
      meetings.met().remove(pair);
      int left = Meetings.left(pair);
      int right = Meetings.right(pair);
      boolean together = present(left) && present(right) && postings.meet(left, right);
      connect(left, right, together, touched);
    }
    for (long pair : meetings.met()) {
      connect(Meetings.left(pair), Meetings.right(pair), true, touched);
    }
    return regroup(touched);
  }

  private boolean present(int slot) {
    Integer known = slots.get(ids.get(slot));
    return known != null && known == slot;
  }

  private void connect(int left, int right, boolean together, Set<Integer> touched) {
    int one = ids.get(left);
    int other = ids.get(right);
    double weight = together ? weightOf(one, other) : Double.NEGATIVE_INFINITY;
    Double before =
        weight >= Linking.POSSIBLE ? edgesOf(one).put(other, weight) : edgesOf(one).remove(other);
    if (weight >= Linking.POSSIBLE) {
      edgesOf(other).put(one, weight);
    } else {
      edgesOf(other).remove(one);
    }
    if (before == null ? weight >= Linking.POSSIBLE : before != weight) {
      touched.add(one);
      touched.add(other);
    }
  }

  private double weight(int left, int right) {
    scorer.levels(left, right, levels);
    return (float) (model.prior() + (float) weights.evidence(left, right, levels));
  }

  private double weightOf(int one, int other) {
    if (apart.has(one, other)) {
      return Double.NEGATIVE_INFINITY;
    }
    Integer left = slots.get(one);
    Integer right = slots.get(other);
    if (left == null || right == null) {
      throw new IllegalStateException("a group has a record that is gone");
    }
    return weight(left, right);
  }

  private Set<Long> regroup(Set<Integer> touched) {
    var affected = new TreeSet<Integer>();
    var groups = new ArrayList<List<Integer>>();
    for (int id : touched) {
      if (affected.add(id) && slots.containsKey(id)) {
        var component = component(id);
        affected.addAll(component);
        groups.addAll(AverageLinkage.groups(within(component), Linking.JOINED, this::weightOf));
      }
    }
    return book.rewrite(affected, groups);
  }

  private NavigableSet<Integer> component(int id) {
    var found = new TreeSet<>(Set.of(id));
    var waiting = new ArrayDeque<>(found);
    while (!waiting.isEmpty()) {
      edgesOf(waiting.remove())
          .forEach((other, weight) -> {
            if (weight >= Linking.JOINED && found.add(other)) {
              waiting.add(other);
            }
          });
    }
    return found;
  }

  private List<Edge> within(NavigableSet<Integer> component) {
    var inside = new ArrayList<Edge>();
    for (int id : component) {
      edgesOf(id)
          .tailMap(id, false)
          .forEach((other, weight) -> {
            if (component.contains(other)) {
              inside.add(new Edge(id, other, weight));
            }
          });
    }
    return inside;
  }

  private NavigableMap<Integer, Double> edgesOf(int id) {
    return edges.computeIfAbsent(id, _ -> new TreeMap<>());
  }
}
