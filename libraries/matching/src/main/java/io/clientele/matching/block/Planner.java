package io.clientele.matching.block;

import io.clientele.matching.column.Field;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Chooses blocking rules for any set of fields: the ones that together lose the fewest matches for
 * the pairs they cost.
 *
 * <p>What a rule finds is tried on invented matches that keep each signature by chance; what it
 * costs is counted on a sample of the records. Rules are taken greedily, the most new matches for
 * their price first, which for such a covering problem is close to the best (Nemhauser 1978).
 */
public final class Planner {
  private static final int SAMPLE = 30_000;
  private static final int INVENTED = 4_000;
  private static final int MOST_RULES = 24;
  private static final double MOST_PER_RULE = 12;
  private static final double MOST_IN_ALL = 80;
  private static final int CUT = 120;

  private final Records records;
  private final Keys keys;
  private final SplittableRandom random;
  private final List<Signature> signatures = new ArrayList<>();
  private final List<BitSet> kept = new ArrayList<>();
  private final List<Double> fills = new ArrayList<>();

  private Planner(Records records, Keys keys, long seed) {
    this.records = records;
    this.keys = keys;
    random = new SplittableRandom(seed);
  }

  /** A plan for these records. */
  public static Plan plan(Records records, Keys keys, long seed) {
    var planner = new Planner(records, keys, seed);
    planner.invent();
    return new Plan(planner.choose(planner.affordable()), planner.refiners(), CUT);
  }

  /** For every signature the invented matches that keep it. */
  private void invent() {
    for (int number = 0; number < records.fields().size(); number++) {
      Field field = records.fields().get(number);
      double fill = fill(number);
      double[] luck = random.doubles(INVENTED).toArray();
      boolean[] present = new boolean[INVENTED];
      for (int i = 0; i < INVENTED; i++) {
        present[i] = random.nextDouble() < fill * fill;
      }
      for (Shape shape : Shape.of(field.kind())) {
        boolean own = shape != Shape.SAME && !shape.follows(Shape.SAME);
        double[] chance = own ? random.doubles(INVENTED).toArray() : luck;
        var keeps = new BitSet();
        for (int i = 0; i < INVENTED; i++) {
          keeps.set(i, present[i] && chance[i] < shape.kept());
        }
        signatures.add(new Signature(number, shape));
        kept.add(keeps);
        fills.add(fill);
      }
    }
  }

  private double fill(int field) {
    int present = 0;
    for (int i = 0; i < records.size(); i++) {
      present += records.number(i, field) >= 0 ? 1 : 0;
    }
    return present / Math.max(1.0, records.size());
  }

  private List<Candidate> affordable() {
    var found = new ArrayList<Candidate>();
    for (int i = 0; i < signatures.size(); i++) {
      consider(List.of(i), found);
    }
    for (int i = 0; i < signatures.size(); i++) {
      for (int j = i + 1; j < signatures.size(); j++) {
        if (signatures.get(i).field() != signatures.get(j).field()) {
          consider(List.of(i, j), found);
        }
      }
    }
    return found;
  }

  private void consider(List<Integer> numbers, List<Candidate> found) {
    var rule = new Rule(numbers.stream().map(signatures::get).toList());
    if (found.stream().anyMatch(other -> other.rule.follows(rule) && other.cost < 1)) {
      return;
    }
    var keeps = new BitSet();
    keeps.set(0, INVENTED);
    numbers.forEach(number -> keeps.and(kept.get(number)));
    if (keeps.cardinality() > INVENTED / 100) {
      double cost = cost(rule);
      if (cost < MOST_PER_RULE) {
        found.add(new Candidate(rule, keeps, cost));
      }
    }
  }

  /** The pairs per record a rule makes, estimated from a sample. */
  private double cost(Rule rule) {
    int step = Math.max(1, records.size() / SAMPLE);
    var sample = new Longs();
    for (int record = 0; record < records.size(); record += step) {
      keys.each(record, rule.signatures(), sample::add);
    }
    long[] found = sample.sorted();
    double pairs = 0;
    int start = 0;
    for (int i = 1; i <= found.length; i++) {
      if (i == found.length || found[i] != found[start]) {
        double others = (double) (i - start - 1) * step;
        pairs += (i - start) * step * Math.min(others, CUT) / 2;
        start = i;
      }
    }
    return pairs / Math.max(1, records.size());
  }

  private List<Rule> choose(List<Candidate> candidates) {
    var chosen = new ArrayList<Rule>();
    var covered = new int[INVENTED];
    double spent = 0;
    while (chosen.size() < MOST_RULES) {
      double best = 0;
      Candidate next = null;
      for (Candidate candidate : candidates) {
        double gain = gain(candidate, covered) / Math.sqrt(0.5 + candidate.cost);
        if (gain > best && spent + candidate.cost <= MOST_IN_ALL && isNew(candidate, chosen)) {
          best = gain;
          next = candidate;
        }
      }
      if (next == null) {
        break;
      }
      chosen.add(next.rule);
      spent += next.cost;
      next.keeps.stream().forEach(i -> covered[i]++);
    }
    return chosen;
  }

  private static boolean isNew(Candidate candidate, List<Rule> chosen) {
    return chosen.stream().noneMatch(rule -> rule.follows(candidate.rule));
  }

  /** New matches count in full, ones found before less each time. */
  private static double gain(Candidate candidate, int[] covered) {
    double gain = 0;
    for (int i = candidate.keeps.nextSetBit(0); i >= 0; i = candidate.keeps.nextSetBit(i + 1)) {
      gain += 1.0 / (1 << Math.min(30, 2 * covered[i]));
    }
    return gain;
  }

  /** Signatures that divide well: present in most records and of many values. */
  private List<Signature> refiners() {
    var best = new ArrayList<Integer>();
    for (int i = 0; i < signatures.size(); i++) {
      if (fills.get(i) > 0.3) {
        best.add(i);
      }
    }
    var costs = new double[signatures.size()];
    best.forEach(i -> costs[i] = cost(new Rule(List.of(signatures.get(i)))));
    best.sort(
        Comparator.<Integer>comparingDouble(i -> costs[i] / kept.get(i).cardinality())
            .thenComparing(i -> i));
    var refiners = new ArrayList<Signature>();
    for (int i : best) {
      int field = signatures.get(i).field();
      if (refiners.size() < 4 && refiners.stream().noneMatch(other -> other.field() == field)) {
        refiners.add(signatures.get(i));
      }
    }
    return refiners;
  }

  private record Candidate(Rule rule, BitSet keeps, double cost) {}
}
