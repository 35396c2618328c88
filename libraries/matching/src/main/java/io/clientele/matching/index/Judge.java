package io.clientele.matching.index;

import io.clientele.matching.block.Keys;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Explanation;
import io.clientele.matching.link.Linking;
import io.clientele.matching.link.Scorer;
import io.clientele.matching.link.Screen;
import io.clientele.matching.link.Shares;
import io.clientele.matching.link.Weights;
import io.clientele.matching.link.Witnesses;
import io.clientele.matching.record.Records;

/** Weighs and explains pairs of records by a model; for one thread. */
final class Judge {
  private final Records records;
  private final Model model;
  private final Keys keys;
  private final Scorer scorer;
  private final Weights weights;
  private final Witnesses witnesses;
  private final byte[] levels;
  private Screen screen;
  private int fieldsOfSeveral;

  Judge(Records records, Model model, Keys keys) {
    this.records = records;
    this.model = model;
    this.keys = keys;
    scorer = new Scorer(records, Shares.of(records, model));
    weights = new Weights(records, model);
    witnesses = new Witnesses(records, scorer, weights);
    levels = new byte[model.fields().size()];
    screen = screen();
  }

  private Screen screen() {
    return new Screen(
        records, scorer, weights, Linking.POSSIBLE - model.prior() - Linking.ROUNDING);
  }

  /**
   * The weight of two records in bits; minus infinity if they cannot possibly be one, which is seen
   * sooner than what they weigh.
   */
  double weightIfPossible(int slot, int other) {
    int several = fieldsOfSeveral();
    if (several != fieldsOfSeveral) {
      fieldsOfSeveral = several;
      screen = screen();
    }
    return screen.passes(slot, other, levels) ? weighed(slot, other) : Double.NEGATIVE_INFINITY;
  }

  private int fieldsOfSeveral() {
    int fields = 0;
    for (int field = 0; field < levels.length; field++) {
      fields |= records.values(field).hasSeveral() ? 1 << field : 0;
    }
    return fields;
  }

  /** The weight of two records in bits. */
  double weight(int slot, int other) {
    scorer.levels(slot, other, levels);
    return weighed(slot, other);
  }

  private double weighed(int slot, int other) {
    return (float) (model.prior() + (float) weights.evidence(slot, other, levels));
  }

  /** Whether two records of this weight are one without a person's judgement. */
  boolean isSure(int slot, int other, double weight) {
    return weight >= Linking.SURE && witnesses.agree(slot, other);
  }

  /** Why two records weigh what they weigh. */
  Explanation why(int slot, int other) {
    return Explanation.of(records, model, keys, scorer, weights, slot, other);
  }
}
