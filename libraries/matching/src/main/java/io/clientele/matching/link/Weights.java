package io.clientele.matching.link;

import io.clientele.matching.column.Kind;
import io.clientele.matching.compare.Comparator;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Model;
import io.clientele.matching.record.Records;

/** What the levels of a pair weigh, with a part for how common the shared value is. */
public final class Weights {
  private static final int NICKNAME = 2;
  private static final double MOST_FOR_RARITY = 5;
  private static final double MOST_FOR_COMMON = 8;

  private final Records records;
  private final Shares shares;
  private final float[][] bits;
  private final float[][] rarity;
  private final boolean[] nicknames;
  private final double[] agree;

  /** The weights of a model for these records. */
  public Weights(Records records, Model model, Shares shares) {
    this.records = records;
    this.shares = shares;
    int width = model.fields().size();
    bits = new float[width][];
    rarity = new float[width][];
    nicknames = new boolean[width];
    agree = new double[width];
    for (int field = 0; field < width; field++) {
      FieldModel known = model.fields().get(field);
      bits[field] = new float[known.m().length + 1];
      for (int level = 1; level < bits[field].length; level++) {
        bits[field][level] = (float) known.bits(level);
      }
      agree[field] = known.u()[0];
      nicknames[field] = known.field().kind() == Kind.GIVEN;
      rarity[field] = new float[0];
      rarity[field] = extended(field, records.values(field).size());
    }
  }

  /** The evidence of all fields together, in bits, without the prior. */
  public double evidence(int a, int b, byte[] levels) {
    double sum = 0;
    for (int field = 0; field < levels.length; field++) {
      sum += bits[field][levels[field]] + rarity(a, b, field, levels[field]);
    }
    return sum;
  }

  /** The bits of one field's level. */
  public double bits(int field, int level) {
    return bits[field][level];
  }

  /** The bits added because the shared value is rare, or taken because it is common. */
  public double rarity(int a, int b, int field, int level) {
    if (level == Comparator.EXACT || (level == NICKNAME && nicknames[field])) {
      return Math.min(
          rarity(field, records.number(a, field)), rarity(field, records.number(b, field)));
    }
    return 0;
  }

  private double rarity(int field, int number) {
    float[] known = rarity[field];
    return number < known.length ? known[number] : bitsOf(field, number);
  }

  private float[] extended(int field, int size) {
    float[] all = new float[size];
    for (int number = 0; number < size; number++) {
      all[number] = bitsOf(field, number);
    }
    return all;
  }

  private float bitsOf(int field, int number) {
    double more = Math.log(agree[field] / shares.of(field, number)) / Math.log(2);
    return (float) Math.clamp(more, -MOST_FOR_COMMON, MOST_FOR_RARITY);
  }
}
