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
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

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

  /** So far a weight may be from the sum of its parts, which are added in other orders. */
  public static final double ROUNDING = 0.01;

  private static final int PAIRS_AT_ONCE = 1_000;

  private final Records records;
  private final Model model;
  private final Bands bands;
  private final List<RuleUse> uses;
  private final Keys keys;
  private final Shares shares;
  private final Weights weights;
  private final Queue<Scorer> idle = new ConcurrentLinkedQueue<>();
  private final Pairs pairs;
  private final BitSet sure;
  private final Histogram evidence;
  private final long compared;
  private final long divided;
  private final long skipped;

  private Linking(Records records, Model model, Shares shares, Blocks blocks, Bands bands) {
    this.records = records;
    this.model = model;
    this.bands = bands;
    this.shares = shares;
    uses = RuleUse.of(model.plan().rules(), blocks);
    keys = new Keys(new Sketcher(records, shares.words()));
    double least = bands.possible() - model.prior() - ROUNDING;
    var found = Pass.over(blocks, records, model, shares, least);
    pairs = found.pairs().shifted(model.prior(), bands.possible());
    evidence = found.histogram();
    compared = found.compared();
    divided = blocks.dividedPairs();
    skipped = blocks.skippedPairs();
    weights = new Weights(records, model);
    sure = sure();
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
    return compared;
  }

  /** How many pairs have how much evidence, without the prior; of the hopeless by a sample. */
  public Histogram evidence() {
    return evidence;
  }

  /** What each blocking rule came to. */
  public List<RuleUse> rules() {
    return uses;
  }

  /** How many pairs were in blocks too large, of which only those in finer blocks were compared. */
  public long dividedPairs() {
    return divided;
  }

  /** How many pairs were left out because nothing divided their block. */
  public long skippedPairs() {
    return skipped;
  }

  /** The weight of any pair. */
  public double weight(int a, int b) {
    byte[] levels = new byte[records.fields().size()];
    var scorer = scorer();
    scorer.levels(a, b, levels);
    idle.add(scorer);
    return (float) (model.prior() + (float) weights.evidence(a, b, levels));
  }

  /** Why a pair weighs what it weighs. */
  public Explanation explain(int a, int b) {
    var scorer = scorer();
    var why = Explanation.of(records, model, keys, scorer, weights, a, b);
    idle.add(scorer);
    return why;
  }

  /** Whether a pair is sure: heavy, well witnessed and without contradiction. */
  public boolean isSure(int pair) {
    return sure.get(pair);
  }

  /** Only the sure pairs. */
  public Pairs surePairs() {
    var only = new Pairs();
    sure.stream().forEach(i -> only.add(pairs.left(i), pairs.right(i), pairs.weight(i)));
    return only;
  }

  /** Groups joined by sure pairs alone; each record has the smallest record of its group. */
  public int[] sureGroups() {
    var components = new Components(records.size());
    sure.stream().forEach(i -> components.join(pairs.left(i), pairs.right(i)));
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
    edges.values().parallelStream()
        .flatMap(component -> AverageLinkage.groups(component, least, this::weight).stream())
        .forEach(group -> group.forEach(record -> groups[record] = group.getFirst()));
    return groups;
  }

  private BitSet sure() {
    record Judge(Witnesses witnesses, BitSet sure) {}
    var all = new BitSet();
    Spread.over(
            (pairs.size() + PAIRS_AT_ONCE - 1) / PAIRS_AT_ONCE,
            () -> new Judge(new Witnesses(records, scorer(), weights), new BitSet()),
            (judge, part) -> {
              int end = Math.min(pairs.size(), (part + 1) * PAIRS_AT_ONCE);
              for (int i = part * PAIRS_AT_ONCE; i < end; i++) {
                boolean heavy = pairs.weight(i) >= bands.sure();
                judge.sure.set(i, heavy && judge.witnesses.agree(pairs.left(i), pairs.right(i)));
              }
            })
        .forEach(judge -> all.or(judge.sure));
    return all;
  }

  /** A scorer that no other thread uses at the moment. */
  private Scorer scorer() {
    var scorer = idle.poll();
    return scorer != null ? scorer : new Scorer(records, shares);
  }
}
