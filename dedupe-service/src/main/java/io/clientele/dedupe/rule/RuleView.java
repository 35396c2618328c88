package io.clientele.dedupe.rule;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.dedupe.contact.ContactForms;
import io.clientele.dedupe.rule.Rules.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A duplicate rule as clients see it.
 *
 * @param entity what it compares
 * @param enabled whether it makes groups
 * @param largest how many may share a value before it is no suspicion; left out where no value is
 *     shared
 * @param fields what must be equal or alike
 * @param level how sure it is at least; a suspect is never merged by itself
 */
record RuleView(
    String entity,
    String name,
    boolean enabled,
    @Nullable Integer largest,
    List<String> fields,
    String level,
    String description) {

  static RuleView of(Setting rule) {
    return switch (rule.name()) {
      case SamePhone.NAME ->
          view(
              rule,
              List.of("phones"),
              Level.LIKELY,
              "Contacts with the same phone number, however it is written; junk numbers do not"
                  + " count, nor numbers that too many share.");
      case "alike" ->
          view(
              rule,
              ContactForms.FIELDS,
              Level.POSSIBLE,
              "Contacts whose values, weighed together, make it likely that they are one; each"
                  + " group tells its own level: sure, likely or possible.");
      default ->
          view(
              rule,
              List.of("name"),
              Level.POSSIBLE,
              "Companies whose names are alike, whatever their legal form and the order of words.");
    };
  }

  private static RuleView view(Setting rule, List<String> fields, Level level, String description) {
    return new RuleView(
        rule.entity(),
        rule.name(),
        rule.enabled(),
        rule.largest(),
        fields,
        level.json(),
        description);
  }
}
