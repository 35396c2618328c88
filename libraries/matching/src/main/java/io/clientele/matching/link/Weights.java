package io.clientele.matching.link;

import io.clientele.matching.column.Kind;
import io.clientele.matching.compare.Comparator;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Frequencies;
import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.Relation;
import io.clientele.matching.learn.Told;
import io.clientele.matching.record.PerValue;
import io.clientele.matching.record.Records;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the levels of a pair weigh, with a part for how common the shared value is, and one for how
 * well a relation of two different entities explains the same.
 */
public final class Weights {
  private static final int NICKNAME = 2;
  private static final int SAME_NATIONAL = 2;

  /** So many bits below even odds nothing that is taken matters any more. */
  private static final double HOPELESS = 8;

  private static final double MOST_FOR_RARITY = 5;
  private static final double MOST_FOR_COMMON = 8;

  private final Records records;
  private final List<Relation> relations;
  private final double relevant;
  private final int[][] tellers;
  private final float[][] bits;
  private final PerValue[] rarity;
  private final int[] lastEqual;
  private final double[][] u;
  private final int given;
  private final boolean[] isBirth;

  /** The weights of a model for these records. */
  public Weights(Records records, Model model) {
    this.records = records;
    relations = model.relations();
    relevant = Math.max(0, -model.prior() - HOPELESS);
    int width = model.fields().size();
    bits = new float[width][];
    rarity = new PerValue[width];
    lastEqual = new int[width];
    u = new double[width][];
    tellers = new int[width][];
    given = records.first(Kind.GIVEN);
    isBirth = new boolean[width];
    for (int field = 0; field < width; field++) {
      FieldModel known = model.fields().get(field);
      bits[field] = new float[known.m().length + 1];
      for (int level = 1; level < bits[field].length; level++) {
        bits[field][level] = (float) known.bits(level);
      }
      u[field] = known.u();
      lastEqual[field] = lastEqual(known.field().kind());
      tellers[field] = tellers(model, field);
      isBirth[field] = known.field().kind() == Kind.DATE;
      rarity[field] = known(field, known.frequencies());
    }
  }

  /** The evidence of all fields and relations together, in bits, without the prior. */
  public double evidence(int a, int b, byte[] levels) {
    double sum = ofFields(a, b, levels);
    return sum - related(a, b, levels, sum);
  }

  private double ofFields(int a, int b, byte[] levels) {
    double sum = 0;
    for (int field = 0; field < levels.length; field++) {
      sum += of(a, b, field, levels);
    }
    return sum;
  }

  /** How many relations there are. */
  int relations() {
    return relations.size();
  }

  /** Counts a pair's evidence for being one and for each relation, if it has any. */
  void count(int a, int b, byte[] levels, Mixture mixture) {
    double sum = ofFields(a, b, levels);
    if (sum > 0) {
      double[] related = new double[relations.size()];
      for (int each = 0; each < related.length; each++) {
        related[each] = Math.log(odds(relations.get(each), a, b, levels)) / Math.log(2);
      }
      mixture.add(sum, related);
    }
  }

  /** What a field adds: its level's bits and its value's rarity; nothing if another tells it. */
  public double of(int a, int b, int field, byte[] levels) {
    return toldBy(field, levels) >= 0
        ? 0
        : bits[field][levels[field]] + rarity(a, b, field, levels[field]);
  }

  /** The field that tells this one in a pair, or -1. */
  public int toldBy(int field, byte[] levels) {
    if (levels[field] == Comparator.EXACT) {
      for (int by : tellers[field]) {
        if (levels[by] == Comparator.EXACT) {
          return by;
        }
      }
    }
    return -1;
  }

  /** The most a level can add, whatever the other fields are: another may tell or replace it. */
  double atMost(int a, int b, int field, int level) {
    double own = bits[field][level] + rarity(a, b, field, level);
    return canBeTakenBack(field) ? Math.max(0, own) : own;
  }

  /** The most a field can add unless its values are equal; of several, one may still be. */
  double mostUnlessEqual(int field) {
    double best = canBeTakenBack(field) ? 0 : Double.NEGATIVE_INFINITY;
    int first = records.values(field).hasSeveral() ? Comparator.EXACT : Comparator.EXACT + 1;
    for (int level = first; level < bits[field].length; level++) {
      double rare = level <= lastEqual[field] ? MOST_FOR_RARITY : 0;
      best = Math.max(best, bits[field][level] + rare);
    }
    return best;
  }

  /** What a field adds to a pair of strangers on average, if its values are not equal. */
  double usual(int field) {
    double sum = 0;
    double share = 0;
    for (int level = Comparator.EXACT + 1; level < bits[field].length; level++) {
      sum += u[field][level - 1] * bits[field][level];
      share += u[field][level - 1];
    }
    return sum / share;
  }

  private boolean canBeTakenBack(int field) {
    return tellers[field].length > 0 || records.fields().get(field).kind() == Kind.EMAIL;
  }

  /** The bits of one field's level. */
  public double bits(int field, int level) {
    return bits[field][level];
  }

  /** The bits added because the shared value is rare, or taken because it is common. */
  public double rarity(int a, int b, int field, int level) {
    if (level != Comparator.MISSING && level <= lastEqual[field]) {
      return Math.min(
          rarity(field, records.number(a, field)), rarity(field, records.number(b, field)));
    }
    return 0;
  }

  /** The relation that explains a pair best; null if there is none. */
  @Nullable Relation closest(int a, int b, byte[] levels) {
    Relation best = null;
    for (Relation relation : relations) {
      if (best == null || share(relation, a, b, levels) > share(best, a, b, levels)) {
        best = relation;
      }
    }
    return best;
  }

  /** The bits taken because two related entities would agree in the same; 0 for hopeless pairs. */
  double related(int a, int b, byte[] levels, double evidence) {
    if (evidence <= relevant) {
      return 0;
    }
    double odds = 1;
    for (Relation relation : relations) {
      odds += share(relation, a, b, levels);
    }
    return Math.log(odds) / Math.log(2);
  }

  private double share(Relation relation, int a, int b, byte[] levels) {
    return Math.exp(relation.share() * Math.log(2)) * odds(relation, a, b, levels);
  }

  /**
   * How many times likelier the relation makes this pair than strangers do. Two of one house who
   * bear one given name were not born on one day: twins have two names, and who is named after a
   * parent is younger.
   */
  private double odds(Relation relation, int a, int b, byte[] levels) {
    boolean namesakes =
        given >= 0 && levels[given] != Comparator.MISSING && levels[given] <= lastEqual[given];
    double odds = 1;
    for (int field = 0; field < levels.length; field++) {
      if (levels[field] != Comparator.MISSING && !(namesakes && isBirth[field])) {
        double ratio = Math.exp(of(a, b, field, levels) * Math.log(2));
        odds *= relation.shared()[field] * ratio + 1 - relation.shared()[field];
      }
    }
    return odds;
  }

  private static int lastEqual(Kind kind) {
    return switch (kind) {
      case GIVEN -> NICKNAME;
      case PHONE -> SAME_NATIONAL;
      default -> Comparator.EXACT;
    };
  }

  private static int[] tellers(Model model, int field) {
    return model.told().stream().filter(each -> each.field() == field).mapToInt(Told::by).toArray();
  }

  private double rarity(int field, int number) {
    return rarity[field].of(number);
  }

  private PerValue known(int field, Frequencies frequencies) {
    var values = records.values(field);
    float[] all = new float[values.size()];
    Arrays.fill(all, rareness(field, frequencies.floor()));
    frequencies
        .shares()
        .forEach((value, share) -> {
          int number = values.find(value);
          if (number >= 0) {
            all[number] = rareness(field, share);
          }
        });
    return new PerValue(values, all, text -> rareness(field, frequencies.of(text)));
  }

  private float rareness(int field, double share) {
    double more = Math.log(u[field][0] / share) / Math.log(2);
    return (float) Math.clamp(more, -MOST_FOR_COMMON, MOST_FOR_RARITY);
  }
}
