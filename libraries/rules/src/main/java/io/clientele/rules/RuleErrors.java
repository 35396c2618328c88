package io.clientele.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with a rule while the rest of it is still being read. */
final class RuleErrors {
  private static final int MOST = 50;

  private final List<RuleError> errors = new ArrayList<>();

  void add(String pointer, String code, String message) {
    if (errors.size() < MOST) {
      errors.add(new RuleError(pointer, code, message));
    }
  }

  void refuse() {
    if (!errors.isEmpty()) {
      throw new InvalidRule(errors);
    }
  }

  /** The text of a property that must be there, or "" after saying so. */
  String text(JsonNode node, String pointer, String name) {
    var value = node.path(name);
    if (!value.isTextual()) {
      add(pointer + "/" + name, value.isMissingNode() ? "missing" : "type", name + " is a text.");
      return "";
    }
    return value.textValue();
  }

  /** Names properties that mean nothing here: a misspelt one would silently widen the rule. */
  void unknownProperties(JsonNode node, String pointer, Set<String> allowed) {
    for (var property : node.properties()) {
      if (!allowed.contains(property.getKey())) {
        add(
            pointer + "/" + property.getKey().replace("~", "~0").replace("/", "~1"),
            "unknown-property",
            "Allowed here: " + sorted(allowed) + ".");
      }
    }
  }

  static String sorted(Collection<String> names) {
    return String.join(", ", names.stream().sorted().toList());
  }
}
