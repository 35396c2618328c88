package io.clientele.matching.link;

import io.clientele.matching.block.Blocking;
import io.clientele.matching.block.Blocks;
import io.clientele.matching.block.Keys;
import io.clientele.matching.block.Plan;
import io.clientele.matching.block.Planner;
import io.clientele.matching.block.Rule;
import io.clientele.matching.block.Sketcher;
import io.clientele.matching.column.Kind;
import io.clientele.matching.learn.Expectation;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Frequencies;
import io.clientele.matching.learn.Model;
import io.clientele.matching.learn.Patterns;
import io.clientele.matching.learn.Pretrained;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Learns a model from records alone, without any known match.
 *
 * <p>u comes from random pairs, m from one session for each blocking rule that leaves the rule's
 * own fields out, the prior from the pairs found (I. P. Fellegi, A. B. Sunter, "A Theory for Record
 * Linkage", 1969).
 */
public final class Training {
  private static final long PRIOR_PAIRS = 400_000;
  private static final double LEAST_MATCHES = 20;
  private static final int ROUNDS = 2;
  private static final double CLEARLY = 4;

  private final Records records;
  private final Shares shares;
  private final Scorer scorer;
  private final double[][] random;

  private Training(Records records, long seed) {
    this.records = records;
    shares = Shares.counted(records);
    scorer = new Scorer(records, shares);
    random = Levels.shares(scorer, records, new Sampling(records, shares).random(seed));
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
    var shares = training.shares;
    var keys = new Keys(new Sketcher(records, shares.words()));
    var chosen = Planner.plan(records, keys, seed);
    var plan = rules.isEmpty() ? chosen : new Plan(rules, chosen.refiners(), chosen.cut());
    var blocks = new Blocking(plan, keys, records.size()).build();
    var sampling = new Sampling(records, shares);
    var sessions = sampling.ofRules(blocks, plan.rules().size());
    long step = Math.max(1, blocks.pairs() / PRIOR_PAIRS);
    var candidates = sampling.candidates(blocks, step);
    var model =
        new Model(
            Model.VERSION,
            seed,
            0,
            training.fields(sessions, plan.rules(), training.alone() ? training.alike() : 0),
            Relations.of(records.fields()),
            Telling.of(records),
            plan);
    for (int round = 0; round < ROUNDS; round++) {
      var found = Mixture.of(candidates, records, shares, model).solve(records.size(), step);
      model =
          model
              .withFields(training.fields(sessions, plan.rules(), odds(found.prior())))
              .withPrior(found.prior(), found.of(model.relations()));
    }
    return new Trained(model, shares, blocks);
  }

  private static double odds(double prior) {
    double odds = Math.pow(2, prior);
    return odds / (1 + odds);
  }

  /** Whether a single field is all there is, so that nothing else tells its matches from others. */
  private boolean alone() {
    return records.fields().size() == 1;
  }

  /**
   * The share of random pairs that are alike in the only field, as strangers seldom are. If they
   * were taken for strangers, as is right where other fields find the matches among them, names
   * written often would seem to be common ones.
   */
  private double alike() {
    double[] m = Levels.firstGuess(random[0].length);
    double pairs = 0;
    double matches = 0;
    for (int level = 0; level < m.length; level++) {
      if (m[level] > CLEARLY * random[0][level]) {
        pairs += random[0][level];
        matches += m[level];
      }
    }
    return matches == 0 ? 0 : pairs / matches;
  }

  /** What matches elsewhere are like, for a field of which too few are found here. */
  private double[] elsewhere(int field, double[] otherwise) {
    if (alone()) {
      return otherwise;
    }
    boolean people = records.first(Kind.GIVEN) >= 0 || records.first(Kind.ORGANISATION) < 0;
    var shipped = people ? Pretrained.contact() : Pretrained.company();
    return shipped
        .of(records.fields().get(field).kind(), scorer.levels(field))
        .map(each -> each.m().clone())
        .orElse(otherwise);
  }

  private List<FieldModel> fields(List<Patterns> sessions, List<Rule> rules, double matching) {
    int width = records.fields().size();
    double[][] start = new double[width][];
    double[][] u = new double[width][];
    for (int field = 0; field < width; field++) {
      start[field] = Levels.firstGuess(random[field].length);
      u[field] = Levels.without(random[field], matching, start[field]);
    }
    var relations = Relations.of(records.fields());
    var learned = new Learned(u);
    IntStream.range(0, sessions.size())
        .parallel()
        .mapToObj(i -> new Expectation(sessions.get(i), used(rules.get(i)), start, u, relations))
        .map(Expectation::run)
        .toList()
        .stream()
        .filter(session -> session.matches() >= LEAST_MATCHES)
        .forEach(learned::add);
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
              alone() ? new Frequencies(Map.of(), others[0]) : shares.values(field),
              shares.wordFrequencies(field)));
    }
    return fields;
  }

  private boolean[] used(Rule rule) {
    boolean[] used = new boolean[records.fields().size()];
    for (int field = 0; field < used.length; field++) {
      used[field] = !rule.reads(field);
    }
    return used;
  }
}
