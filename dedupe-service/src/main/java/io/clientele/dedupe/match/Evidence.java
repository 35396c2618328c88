package io.clientele.dedupe.match;

import io.clientele.dedupe.contact.ContactForms;
import io.clientele.matching.learn.Shipped;
import io.clientele.matching.link.Explanation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one field says about whether two records are one, in words that name no value.
 *
 * @param field the field of the contacts API or the companies'; {@code relation} for what a
 *     household or firm shares
 * @param level how much of it agrees
 * @param weight the bits it adds to the weight, or takes from it; null where nothing was weighed
 * @param text the same as a sentence
 */
public record Evidence(String field, String level, @Nullable Double weight, String text) {
  /** What a rule finds without weighing: the phone is the same. */
  public static final Evidence SAME_PHONE = new Evidence("phones", "same", null, "same phone");

  /** What somebody decided, whatever the fields say. */
  static final Evidence DECIDED = new Evidence("decision", "duplicate", null, "decided to be one");

  private static final Map<String, String> FIELDS = fields();

  /** The evidence of an explanation, the most telling first. */
  public static List<Evidence> of(Explanation explanation) {
    return explanation.parts().stream().map(Evidence::of).toList();
  }

  /** A weight as clients see it, to a hundredth of a bit. */
  public static double rounded(double bits) {
    return Math.round(bits * 100) / 100.0;
  }

  /** The probability that belongs to a weight. */
  public static double probability(double weight) {
    return 1 / (1 + Math.pow(2, -weight));
  }

  /** Whether this says that the phone is the same. */
  public boolean saysSamePhone() {
    return field.equals(SAME_PHONE.field) && level.equals(SAME_PHONE.level);
  }

  private static Evidence of(Explanation.Part part) {
    var text = String.format(Locale.ROOT, "%s: %s %+.1f", part.field(), part.level(), part.sum());
    var field = FIELDS.getOrDefault(part.field(), "relation");
    return new Evidence(field, part.level(), rounded(part.sum()), text);
  }

  private static Map<String, String> fields() {
    var names = new HashMap<String, String>();
    var contact = Shipped.contact().fields();
    for (int i = 0; i < contact.size(); i++) {
      names.put(contact.get(i).field().name(), ContactForms.FIELDS.get(i));
    }
    names.put(Shipped.company().fields().getFirst().field().name(), "name");
    return Map.copyOf(names);
  }
}
