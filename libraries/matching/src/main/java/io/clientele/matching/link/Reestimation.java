package io.clientele.matching.link;

import io.clientele.matching.block.Plan;
import io.clientele.matching.block.Rule;
import io.clientele.matching.column.Kind;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.learn.Model;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Learns the model of a base anew from its own records: how many of them match, which values are
 * common there, which blocking suits them. What its records do not show stays as it was known.
 */
public final class Reestimation {
  /** So many values of a field tell of it; with fewer the known model knows better. */
  private static final int LEAST_VALUES = 1_000;

  /** What is known of one field alone cannot be told from what it was learned by. */
  private static final int LEAST_FIELDS = 2;

  /**
   * A value of fewer records is not kept, because it might tell of a person who was erased since.
   */
  private static final int LEAST_RECORDS = 5;

  /** Of what one person alone may have, copies of that person are not enough. */
  private static final int LEAST_OF_ONES_OWN = 31;

  private static final Set<Kind> ONES_OWN =
      EnumSet.of(Kind.PHONE, Kind.EMAIL, Kind.CODE, Kind.DATE, Kind.STREET);

  /** Who share a value are two at least. */
  private static final double SHARING = 2;

  private final Model known;
  private final Records records;
  private final int[] present;

  private Reestimation(Model known, Records records) {
    this.known = known;
    this.records = records;
    present = new int[known.fields().size()];
    for (int field = 0; field < present.length; field++) {
      for (int record = 0; record < records.size(); record++) {
        present[field] += records.number(record, field) >= 0 ? 1 : 0;
      }
    }
  }

  /**
   * A model of these records, of which nobody knows who matches; the same ones give the same. The
   * known one where they fill fewer than two of its fields.
   *
   * @param known a model of the same fields
   * @param records all of a base, or a random part of it, of which the same share matches
   */
  public static Model of(Model known, Records records) {
    return new Reestimation(known, records).model();
  }

  private Model model() {
    var unseen = new BitSet();
    for (int field = 0; field < present.length; field++) {
      unseen.set(field, present[field] < LEAST_VALUES);
    }
    return present.length - unseen.cardinality() < LEAST_FIELDS ? known : learned(unseen);
  }

  private Model learned(BitSet unseen) {
    var trained = Training.train(records, known.seed()).model();
    var fields = new ArrayList<FieldModel>();
    for (int field = 0; field < present.length; field++) {
      fields.add(
          unseen.get(field)
              ? known.fields().get(field)
              : withoutRare(trained.fields().get(field), present[field]));
    }
    var plan = trained.plan();
    return new Model(
        Model.VERSION,
        known.seed(),
        trained.prior(),
        fields,
        trained.relations(),
        trained.told(),
        new Plan(rules(plan, unseen), plan.refiners(), plan.cut()));
  }

  /** Values of an unseen field may still come: they bring records together as before. */
  private List<Rule> rules(Plan plan, BitSet unseen) {
    var before =
        known.plan().rules().stream().filter(rule -> unseen.stream().anyMatch(rule::reads));
    return Stream.concat(plan.rules().stream(), before).distinct().toList();
  }

  private static FieldModel withoutRare(FieldModel learned, double values) {
    int least = ONES_OWN.contains(learned.field().kind()) ? LEAST_OF_ONES_OWN : LEAST_RECORDS;
    return new FieldModel(
        learned.field(),
        learned.levels(),
        learned.m(),
        learned.u(),
        learned.frequencies().from(least / values, SHARING / values),
        learned.words().from(LEAST_RECORDS / values, SHARING / values));
  }
}
