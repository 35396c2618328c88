package io.clientele.matching.link;

import io.clientele.matching.block.Blocking;
import io.clientele.matching.block.Blocks;
import io.clientele.matching.block.Hash;
import io.clientele.matching.block.Keys;
import io.clientele.matching.block.Plan;
import io.clientele.matching.block.Planner;
import io.clientele.matching.block.Rule;
import io.clientele.matching.block.Sketcher;
import io.clientele.matching.column.Kind;
import io.clientele.matching.learn.Expectation;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.Patterns;
import io.clientele.matching.learn.Pretrained;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns a model from records alone, without any known match.
 *
 * <p>u comes from random pairs, m from one session for each blocking rule that leaves the rule's
 * own fields out, the prior from the pairs found (I. P. Fellegi, A. B. Sunter, "A Theory for Record
 * Linkage", 1969).
 */
public final class Training {
  private static final int RANDOM_PAIRS = 300_000;
  private static final int SESSION_PAIRS = 30_000;
  private static final long PRIOR_PAIRS = 400_000;
  private static final double LEAST_MATCHES = 20;
  private static final int ROUNDS = 2;

  private final Records records;
  private final Shares shares;
  private final Scorer scorer;
  private final long seed;
  private final List<Patterns> sessions = new ArrayList<>();
  private final double[][] random;

  private Training(Records records, long seed) {
    this.records = records;
    this.seed = seed;
    shares = Shares.counted(records);
    scorer = new Scorer(records, shares);
    random = Levels.shares(scorer, records, randomPairs());
  }

  /** What was learned, with the blocks it was learned on. */
  public record Trained(Model model, Shares shares, Blocks blocks) {}

  /** Learns from these records. */
  public static Trained train(Records records, long seed) {
    return train(records, seed, List.of());
  }

  /** Learns from these records; rules given here are used instead of what would be chosen. */
  public static Trained train(Records records, long seed, List<Rule> rules) {
    var training = new Training(records, seed);
    var sketcher = new Sketcher(records, training.shares.words());
    var chosen = Planner.plan(records, sketcher, seed);
    var plan = rules.isEmpty() ? chosen : new Plan(rules, chosen.refiners(), chosen.cut());
    var blocks = new Blocking(plan, new Keys(sketcher), records.size()).build();
    training.meet(blocks, plan.rules().size());
    var model =
        new Model(
            Model.VERSION,
            seed,
            0,
            training.fields(plan.rules(), 0),
            Relations.of(records.fields()),
            Telling.of(records),
            plan);
    for (int round = 0; round < ROUNDS; round++) {
      var found = Pass.mixture(blocks, records, model, training.shares, PRIOR_PAIRS);
      model =
          model
              .withFields(training.fields(plan.rules(), odds(found.prior())))
              .withPrior(found.prior(), found.of(model.relations()));
    }
    return new Trained(model, training.shares, blocks);
  }

  private static double odds(double prior) {
    double odds = Math.pow(2, prior);
    return odds / (1 + odds);
  }

  private Patterns randomPairs() {
    var patterns = new Patterns();
    var chance = new SplittableRandom(seed);
    byte[] levels = new byte[records.fields().size()];
    int most = Math.min(RANDOM_PAIRS, 60 * records.size());
    for (int i = 0; i < most && records.size() > 1; i++) {
      int a = chance.nextInt(records.size());
      int b = chance.nextInt(records.size());
      if (a != b) {
        scorer.levels(Math.min(a, b), Math.max(a, b), levels);
        patterns.add(levels);
      }
    }
    return patterns;
  }

  /** Collects a seeded sample of the pairs of each rule. */
  private void meet(Blocks blocks, int rules) {
    long[] pairs = new long[rules];
    for (int block = 0; block < blocks.size(); block++) {
      pairs[blocks.ruleOf(block)] += blocks.pairsIn(block);
    }
    for (int rule = 0; rule < rules; rule++) {
      sessions.add(new Patterns());
    }
    byte[] levels = new byte[records.fields().size()];
    for (int block = 0; block < blocks.size(); block++) {
      int rule = blocks.ruleOf(block);
      long step = Math.max(1, pairs[rule] / SESSION_PAIRS);
      blocks.eachPair(
          block,
          (a, b) -> {
            if (!Hash.leavesOut(a, b, step)) {
              scorer.levels(a, b, levels);
              sessions.get(rule).add(levels);
            }
          });
    }
  }

  /** What matches elsewhere are like, for a field of which too few are found here. */
  private double[] elsewhere(int field, double[] otherwise) {
    boolean people = records.first(Kind.GIVEN) >= 0 || records.first(Kind.ORGANISATION) < 0;
    var shipped = people ? Pretrained.contact() : Pretrained.company();
    return shipped
        .of(records.fields().get(field).kind(), scorer.levels(field))
        .map(each -> each.m().clone())
        .orElse(otherwise);
  }

  private List<FieldModel> fields(List<Rule> rules, double matching) {
    int width = records.fields().size();
    double[][] start = new double[width][];
    double[][] u = new double[width][];
    for (int field = 0; field < width; field++) {
      start[field] = Levels.firstGuess(random[field].length);
      u[field] = Levels.without(random[field], matching, start[field]);
    }
    var relations = Relations.of(records.fields());
    var learned = new Learned(u);
    for (int i = 0; i < sessions.size(); i++) {
      boolean[] used = new boolean[width];
      for (int field = 0; field < width; field++) {
        used[field] = !rules.get(i).reads(field);
      }
      var session = new Expectation(sessions.get(i), used, start, u, relations).run();
      if (session.matches() >= LEAST_MATCHES) {
        learned.add(session, used);
      }
    }
    var fields = new ArrayList<FieldModel>();
    for (int field = 0; field < width; field++) {
      double[] m = learned.m(field, elsewhere(field, start[field]));
      double[] others = Levels.without(random[field], matching, m);
      Levels.order(m, others, scorer.ordered(field));
      fields.add(
          new FieldModel(
              records.fields().get(field),
              scorer.levels(field),
              m,
              others,
              shares.values(field),
              shares.wordFrequencies(field)));
    }
    return fields;
  }
}
