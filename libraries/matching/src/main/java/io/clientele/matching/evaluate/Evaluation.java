package io.clientele.matching.evaluate;

import io.clientele.matching.link.Pairs;
import java.util.HashMap;
import java.util.Map;

/** Measures pairs and groups against the truth: which entity each record is of. */
public final class Evaluation {
  private final int[] entities;
  private final int lefts;

  /** Over one table: the entity of each record. */
  public Evaluation(int[] entities) {
    this(entities, 0);
  }

  /**
   * Over two tables that are linked with each other: the first so many records are the left one.
   */
  public static Evaluation linking(int[] entities, int lefts) {
    return new Evaluation(entities, lefts);
  }

  private Evaluation(int[] entities, int lefts) {
    this.entities = entities.clone();
    this.lefts = lefts;
  }

  /** Pairs of at least this weight. */
  public Quality edges(Pairs pairs, double least) {
    long right = 0;
    long all = 0;
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.weight(i) >= least && counts(pairs.left(i), pairs.right(i))) {
        all++;
        right += entities[pairs.left(i)] == entities[pairs.right(i)] ? 1 : 0;
      }
    }
    return new Quality(right, all, pairsWithin(entities));
  }

  /** All pairs within groups. */
  public Quality clusters(int[] groups) {
    long both = pairsWithin(joint(groups));
    return new Quality(both, pairsWithin(groups), pairsWithin(entities));
  }

  /**
   * Each record's own precision and recall, averaged.
   *
   * <p>A. Bagga, B. Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space
   * Model", 1998.
   *
   * @return precision, recall, and their harmonic mean
   */
  public double[] bCubed(int[] groups) {
    int[] joint = joint(groups);
    var inBoth = sizes(joint);
    var inGroup = sizes(groups);
    var inEntity = sizes(entities);
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < groups.length; i++) {
      double same = inBoth.getOrDefault(joint[i], 0);
      precision += same / inGroup.getOrDefault(groups[i], 1);
      recall += same / inEntity.getOrDefault(entities[i], 1);
    }
    precision /= groups.length;
    recall /= groups.length;
    return new double[] {precision, recall, 2 * precision * recall / (precision + recall)};
  }

  private boolean counts(int a, int b) {
    return lefts == 0 || (a < lefts) != (b < lefts);
  }

  private long pairsWithin(int[] groups) {
    if (lefts == 0) {
      return sizes(groups).values().stream().mapToLong(n -> (long) n * (n - 1) / 2).sum();
    }
    var ones = new HashMap<Integer, Integer>();
    var others = new HashMap<Integer, Integer>();
    for (int i = 0; i < groups.length; i++) {
      (i < lefts ? ones : others).merge(groups[i], 1, Integer::sum);
    }
    long sum = 0;
    for (var each : ones.entrySet()) {
      sum += (long) each.getValue() * others.getOrDefault(each.getKey(), 0);
    }
    return sum;
  }

  private int[] joint(int[] groups) {
    var numbers = new HashMap<Long, Integer>();
    int[] joint = new int[groups.length];
    for (int i = 0; i < groups.length; i++) {
      long key = (long) groups[i] << 32 | Integer.toUnsignedLong(entities[i]);
      joint[i] = numbers.computeIfAbsent(key, _ -> numbers.size());
    }
    return joint;
  }

  private static Map<Integer, Integer> sizes(int[] groups) {
    var sizes = new HashMap<Integer, Integer>();
    for (int group : groups) {
      sizes.merge(group, 1, Integer::sum);
    }
    return sizes;
  }
}
