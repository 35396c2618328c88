package io.clientele.matching.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins the records of one component into groups, the most alike first, as long as two groups are
 * alike on average over all their pairs.
 *
 * <p>R. R. Sokal, C. D. Michener, "A statistical method for evaluating systematic relationships",
 * 1958. One false pair then cannot pull two large groups together, as it would in a chain.
 */
public final class AverageLinkage {
  private static final double MOST = 25;

  private final double least;
  private final PairWeight weights;
  private final Map<Integer, List<Integer>> groups = new HashMap<>();
  private final Map<Integer, Map<Integer, Double>> sums = new HashMap<>();
  private final PriorityQueue<Candidate> queue =
      new PriorityQueue<>(
          Comparator.comparingDouble((Candidate each) -> -each.average)
              .thenComparingInt(each -> each.left)
              .thenComparingInt(each -> each.right));

  private AverageLinkage(double least, PairWeight weights) {
    this.least = least;
    this.weights = weights;
  }

  /** The groups of two and more among the records of these edges, each sorted. */
  public static List<List<Integer>> groups(List<Edge> edges, double least, PairWeight weights) {
    var linkage = new AverageLinkage(least, weights);
    edges.forEach(linkage::add);
    linkage.run();
    var found = new ArrayList<List<Integer>>();
    linkage.groups.values().stream()
        .filter(group -> group.size() > 1)
        .map(group -> group.stream().sorted().toList())
        .sorted(Comparator.comparingInt(List::getFirst))
        .forEach(found::add);
    return found;
  }

  private record Candidate(int left, int right, double average) {}

  private void add(Edge edge) {
    groups.computeIfAbsent(edge.left(), each -> new ArrayList<>(List.of(each)));
    groups.computeIfAbsent(edge.right(), each -> new ArrayList<>(List.of(each)));
    connect(edge.left(), edge.right(), clamped(edge.weight()));
  }

  private void connect(int left, int right, double sum) {
    sumsOf(left).put(right, sum);
    sumsOf(right).put(left, sum);
    double average = average(left, right, sum);
    if (average >= least) {
      queue.add(new Candidate(Math.min(left, right), Math.max(left, right), average));
    }
  }

  private void run() {
    while (!queue.isEmpty()) {
      var next = queue.remove();
      Double sum = sums.getOrDefault(next.left, new TreeMap<>()).get(next.right);
      if (sum != null && average(next.left, next.right, sum) == next.average) {
        merge(next.left, next.right);
      }
    }
  }

  private double average(int left, int right, double sum) {
    return sum / ((double) group(left).size() * group(right).size());
  }

  private void merge(int left, int right) {
    var leftSums = take(left);
    var rightSums = take(right);
    var others = new TreeMap<>(leftSums);
    others.putAll(rightSums);
    others.remove(left);
    others.remove(right);
    others.replaceAll((other, _) ->
        known(leftSums.get(other), left, other) + known(rightSums.get(other), right, other));
    group(left).addAll(group(right));
    groups.remove(right);
    others.forEach((other, sum) -> {
      sumsOf(other).remove(right);
      connect(left, other, sum);
    });
  }

  private double known(@Nullable Double sum, int left, int right) {
    if (sum != null) {
      return sum;
    }
    double all = 0;
    for (int a : group(left)) {
      for (int b : group(right)) {
        all += clamped(weights.of(Math.min(a, b), Math.max(a, b)));
      }
    }
    return all;
  }

  /** One weight never decides alone, except that two records certainly are one, or are not. */
  private static double clamped(double weight) {
    return Double.isInfinite(weight) ? weight : Math.clamp(weight, -MOST, MOST);
  }

  private Map<Integer, Double> sumsOf(int group) {
    return sums.computeIfAbsent(group, _ -> new TreeMap<>());
  }

  private Map<Integer, Double> take(int group) {
    var own = sumsOf(group);
    sums.remove(group);
    return own;
  }

  private List<Integer> group(int name) {
    var group = groups.get(name);
    if (group == null) {
      throw new IllegalStateException("no group " + name);
    }
    return group;
  }
}
