package io.clientele.matching.index;

import io.clientele.matching.block.Keys;
import io.clientele.matching.learn.Model;
import io.clientele.matching.link.Explanation;
import io.clientele.matching.link.Linking;
import io.clientele.matching.link.Scorer;
import io.clientele.matching.link.Shares;
import io.clientele.matching.link.Weights;
import io.clientele.matching.link.Witnesses;
import io.clientele.matching.record.Records;

/** Weighs and explains pairs of records by a model. */
final class Judge {
  private final Records records;
  private final Model model;
  private final Keys keys;
  private final Scorer scorer;
  private final Weights weights;
  private final Witnesses witnesses;
  private final byte[] levels;

  Judge(Records records, Model model, Shares shares, Keys keys) {
    this.records = records;
    this.model = model;
    this.keys = keys;
    scorer = new Scorer(records, shares);
    weights = new Weights(records, model, shares);
    witnesses = new Witnesses(records, scorer, weights);
    levels = new byte[model.fields().size()];
  }

  /** The weight of two records in bits. */
  double weight(int slot, int other) {
    scorer.levels(slot, other, levels);
    return (float) (model.prior() + (float) weights.evidence(slot, other, levels));
  }

  /** Forgets what is remembered of values, because they have other numbers now. */
  void forget() {
    scorer.forget();
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
