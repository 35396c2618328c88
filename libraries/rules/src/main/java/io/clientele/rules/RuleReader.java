package io.clientele.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.rules.Rule.Combinator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the tree of a rule and the tests of fields in it. */
final class RuleReader {
  private static final int DEEPEST = 16;
  private static final int MOST_RULES = 200;
  private static final Set<String> GROUP =
      Set.of("combinator", "not", "rules", "id", "path", "disabled");
  private static final Set<String> TEST =
      Set.of("field", "operator", "value", "id", "path", "disabled", "valueSource");
  private static final Rule NOTHING = new Rule.Group(Combinator.AND, false, List.of());

  private final FieldCatalog catalog;
  private final RuleErrors errors;
  private int read;

  RuleReader(FieldCatalog catalog, RuleErrors errors) {
    this.catalog = catalog;
    this.errors = errors;
  }

  /** The rule; something harmless in its place when there are errors. */
  Rule read(JsonNode node, String pointer, int depth) {
    if (++read > MOST_RULES || depth > DEEPEST) {
      var limits = "At most " + MOST_RULES + " rules, " + DEEPEST + " levels deep.";
      errors.add(pointer, "limit", limits);
      return NOTHING;
    }
    if (node.has("rules") || node.has("combinator")) {
      return group(node, pointer, depth);
    }
    if (node.has("aggregate")) {
      return new AggregateReader(this, catalog.purchases(), errors).read(node, pointer);
    }
    if (node.has("field")) {
      return test(node, pointer, catalog);
    }
    errors.add(pointer, "type", "A rule is an object with rules, with field or with aggregate.");
    return NOTHING;
  }

  private Rule group(JsonNode node, String pointer, int depth) {
    errors.unknownProperties(node, pointer, GROUP);
    var rules = new ArrayList<Rule>();
    for (var i = 0; i < node.path("rules").size() && read <= MOST_RULES; i++) {
      rules.add(read(node.path("rules").path(i), pointer + "/rules/" + i, depth + 1));
    }
    if (!node.path("rules").isArray()) {
      errors.add(pointer + "/rules", "type", "rules is a list of rules.");
    }
    if (node.has("not") && !node.path("not").isBoolean()) {
      errors.add(pointer + "/not", "type", "not is true or false.");
    }
    return new Rule.Group(combinator(node, pointer), node.path("not").asBoolean(false), rules);
  }

  private Combinator combinator(JsonNode node, String pointer) {
    return switch (errors.text(node, pointer, "combinator")) {
      case "and" -> Combinator.AND;
      case "or" -> Combinator.OR;
      default -> {
        errors.add(pointer + "/combinator", "combinator", "Allowed: and, or.");
        yield Combinator.AND;
      }
    };
  }

  Rule test(JsonNode node, String pointer, FieldCatalog fields) {
    errors.unknownProperties(node, pointer, TEST);
    if (!node.path("valueSource").asText("value").equals("value")) {
      errors.add(pointer + "/valueSource", "value-source", "Allowed: value.");
    }
    var name = errors.text(node, pointer, "field");
    var field = fields.find(name);
    if (field.isEmpty()) {
      var names = fields.fields().stream().map(Field::name).toList();
      errors.add(pointer + "/field", "unknown-field", "Allowed: " + RuleErrors.sorted(names) + ".");
      return NOTHING;
    }
    return test(node, pointer, field.get());
  }

  private Rule test(JsonNode node, String pointer, Field field) {
    var operator = operator(node, pointer, field.type().operators(), field.name());
    var values = new ValueReader(field, errors).read(node, pointer, operator);
    var wholeWord = field.type() == FieldType.WORDS && operator == Operator.CONTAINS;
    return new Rule.FieldTest(field, wholeWord ? Operator.EQUAL : operator, values);
  }

  Operator operator(JsonNode node, String pointer, List<Operator> allowed, String what) {
    var operator = Operator.of(errors.text(node, pointer, "operator")).filter(allowed::contains);
    if (operator.isEmpty()) {
      var symbols = allowed.stream().map(Operator::symbol).collect(Collectors.joining(", "));
      errors.add(pointer + "/operator", "operator", "Allowed for " + what + ": " + symbols + ".");
    }
    return operator.orElse(Operator.NULL);
  }
}
