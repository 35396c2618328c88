package io.clientele.matching.link;

import io.clientele.matching.block.Blocking;
import io.clientele.matching.block.Blocks;
import io.clientele.matching.block.Keys;
import io.clientele.matching.block.Sketcher;
import io.clientele.matching.group.AverageLinkage;
import io.clientele.matching.group.Components;
import io.clientele.matching.group.Edge;
import io.clientele.matching.learn.Model;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The whole run over a set of records: pairs, decisions and groups. */
public final class Linking {
  /** The weight from which two records are one without a person's judgement. */
  public static final double SURE = 10;

  /** The weight from which two records are likely one. */
  public static final double LIKELY = 3;

  /** The weight from which two records may be one. */
  public static final double POSSIBLE = 0;

  /** The average weight from which records are one group of suspects: more likely one than not. */
  public static final double JOINED = POSSIBLE;

  private static final double ROUNDING = 0.01;

  private final Records records;
  private final Model model;
  private final Bands bands;
  private final List<RuleUse> uses;
  private final Keys keys;
  private final Scorer scorer;
  private final Weights weights;
  private final Witnesses witnesses;
  private final Pairs pairs;
  private final Histogram evidence;
  private final long skipped;

  private Linking(Records records, Model model, Shares shares, Blocks blocks, Bands bands) {
    this.records = records;
    this.model = model;
    this.bands = bands;
    uses = RuleUse.of(model.plan().rules(), blocks);
    keys = new Keys(new Sketcher(records, shares.words()));
    double least = bands.possible() - model.prior() - ROUNDING;
    var found = Pass.over(blocks, records, model, shares, least);
    pairs = found.pairs().shifted(model.prior(), bands.possible());
    evidence = found.histogram();
    skipped = blocks.skippedPairs();
    scorer = new Scorer(records, shares);
    weights = new Weights(records, model, shares);
    witnesses = new Witnesses(records, scorer, weights);
  }

  /** Compares, weighs and groups the records that a model was learned from. */
  public static Linking run(Records records, Training.Trained trained) {
    return run(records, trained, Bands.USUAL);
  }

  /** The same with other weights that decide. */
  public static Linking run(Records records, Training.Trained trained, Bands bands) {
    return new Linking(records, trained.model(), trained.shares(), trained.blocks(), bands);
  }

  /** Compares, weighs and groups records with a model from elsewhere. */
  public static Linking run(Records records, Model model) {
    return run(records, model, Bands.USUAL);
  }

  /** The same with other weights that decide. */
  public static Linking run(Records records, Model model, Bands bands) {
    var shares = Shares.of(records, model);
    var keys = new Keys(new Sketcher(records, shares.words()));
    var blocks = new Blocking(model.plan(), keys, records.size()).build();
    return new Linking(records, model, shares, blocks, bands);
  }

  /** The pairs that may be one, by record. */
  public Pairs pairs() {
    return pairs;
  }

  /** How many pairs were compared. */
  public long compared() {
    return evidence.total();
  }

  /** How many pairs have how much evidence, without the prior. */
  public Histogram evidence() {
    return evidence;
  }

  /** What each blocking rule came to. */
  public List<RuleUse> rules() {
    return uses;
  }

  /** How many pairs were left out because nothing divided their block. */
  public long skippedPairs() {
    return skipped;
  }

  /** The weight of any pair. */
  public double weight(int a, int b) {
    byte[] levels = new byte[records.fields().size()];
    scorer.levels(a, b, levels);
    return (float) (model.prior() + (float) weights.evidence(a, b, levels));
  }

  /** Why a pair weighs what it weighs. */
  public Explanation explain(int a, int b) {
    return Explanation.of(records, model, keys, scorer, weights, a, b);
  }

  /** Whether a pair is sure: heavy, well witnessed and without contradiction. */
  public boolean isSure(int pair) {
    return pairs.weight(pair) >= bands.sure()
        && witnesses.agree(pairs.left(pair), pairs.right(pair));
  }

  /** Only the sure pairs. */
  public Pairs surePairs() {
    var sure = new Pairs();
    for (int i = 0; i < pairs.size(); i++) {
      if (isSure(i)) {
        sure.add(pairs.left(i), pairs.right(i), pairs.weight(i));
      }
    }
    return sure;
  }

  /** Groups joined by sure pairs alone; each record has the smallest record of its group. */
  public int[] sureGroups() {
    var components = new Components(records.size());
    var sure = surePairs();
    for (int i = 0; i < sure.size(); i++) {
      components.join(sure.left(i), sure.right(i));
    }
    return components.all();
  }

  /** Groups of suspects; each record has the smallest record of its group. */
  public int[] groups() {
    return groups(bands.joined());
  }

  /** Groups of suspects of at least this weight on average. */
  public int[] groups(double least) {
    var components = new Components(records.size());
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.weight(i) >= least) {
        components.join(pairs.left(i), pairs.right(i));
      }
    }
    var edges = new TreeMap<Integer, List<Edge>>();
    for (int i = 0; i < pairs.size(); i++) {
      int name = components.of(pairs.left(i));
      if (name == components.of(pairs.right(i))) {
        edges
            .computeIfAbsent(name, _ -> new ArrayList<>())
            .add(new Edge(pairs.left(i), pairs.right(i), pairs.weight(i)));
      }
    }
    int[] groups = new Components(records.size()).all();
    for (var component : edges.values()) {
      for (var group : AverageLinkage.groups(component, least, this::weight)) {
        group.forEach(record -> groups[record] = group.getFirst());
      }
    }
    return groups;
  }
}
