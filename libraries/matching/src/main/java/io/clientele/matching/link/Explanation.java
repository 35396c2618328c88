package io.clientele.matching.link;

import io.clientele.matching.block.Keys;
import io.clientele.matching.compare.Comparator;
import io.clientele.matching.learn.Model;
import io.clientele.matching.record.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why a pair weighs what it weighs: what each field adds, which together with the prior is the
 * weight.
 *
 * @param weight the weight in bits
 * @param prior what any two records weigh before they are compared
 * @param parts what each field that both records have adds, the most telling first
 * @param rules the blocking rules that brought the two together, in words; none for a pair that
 *     only others' company brought into one group
 */
public record Explanation(double weight, double prior, List<Part> parts, List<String> rules) {
  private static final double LEAST_TAKEN = 1e-6;

  /**
   * What one field adds.
   *
   * @param field the name of the field
   * @param level how alike its values are, in words
   * @param left the value of the one record
   * @param right the value of the other
   * @param bits what the level weighs
   * @param rarity what is added because the value is rare, or taken because it is common
   */
  public record Part(
      String field, String level, String left, String right, double bits, double rarity) {
    /** All the field adds. */
    public double sum() {
      return bits + rarity;
    }

    String words() {
      if (left.isEmpty()) {
        return field + " " + level + " " + signed(sum());
      }
      String values = left.equals(right) ? left : left + " / " + right;
      return field + " " + level + " (" + values + ") " + signed(sum());
    }
  }

  /** The explanation of a pair of records. */
  public static Explanation of(
      Records records, Model model, Keys keys, Scorer scorer, Weights weights, int a, int b) {
    byte[] levels = new byte[records.fields().size()];
    scorer.levels(a, b, levels);
    var parts = new ArrayList<Part>();
    double sum = 0;
    for (int field = 0; field < levels.length; field++) {
      if (levels[field] != Comparator.MISSING) {
        var part = part(records, scorer, weights, a, b, field, levels);
        parts.add(part);
        sum += part.sum();
      }
    }
    double taken = weights.related(a, b, levels, sum);
    var relation = weights.closest(a, b, levels);
    if (relation != null && taken > LEAST_TAKEN) {
      parts.add(
          new Part("what may be of one " + relation.name(), "counts once", "", "", -taken, 0));
    }
    sum += model.prior() - taken;
    parts.sort(
        java.util.Comparator.comparingDouble((Part part) -> -Math.abs(part.sum()))
            .thenComparing(Part::field));
    var rules =
        model.plan().rules().stream()
            .filter(rule -> keys.share(a, b, rule))
            .map(rule -> rule.words(records.fields()))
            .toList();
    return new Explanation(sum, model.prior(), List.copyOf(parts), rules);
  }

  private static Part part(
      Records records, Scorer scorer, Weights weights, int a, int b, int field, byte[] levels) {
    int teller = weights.toldBy(field, levels);
    String level = scorer.levels(field).get(levels[field] - 1);
    return new Part(
        records.fields().get(field).name(),
        teller < 0 ? level : level + ", told by " + records.fields().get(teller).name(),
        records.text(a, field),
        records.text(b, field),
        teller < 0 ? weights.bits(field, levels[field]) : 0,
        teller < 0 ? weights.rarity(a, b, field, levels[field]) : 0);
  }

  /** The whole as one sentence. */
  public String sentence() {
    var words = new ArrayList<String>();
    parts.forEach(part -> words.add(part.words()));
    words.add("before comparing " + signed(prior));
    String found = rules.isEmpty() ? "" : "; found by " + rules.getFirst();
    return String.format(Locale.ROOT, "%.1f: ", weight) + String.join(", ", words) + found;
  }

  private static String signed(double bits) {
    long tenths = Math.round(Math.abs(bits) * 10);
    return (bits < 0 ? "-" : "+") + tenths / 10 + "." + tenths % 10;
  }
}
