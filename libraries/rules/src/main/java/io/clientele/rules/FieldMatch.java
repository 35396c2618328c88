package io.clientele.rules;

import java.util.List;
import java.util.function.Predicate;

/** Answers one test of a field: it holds if one of the field's values passes. */
final class FieldMatch {
  private FieldMatch() {}

  static boolean holds(Rule.FieldTest test, List<Value> values) {
    return holds(test.operator(), test.values(), values);
  }

  private static boolean holds(Operator operator, List<Value> wanted, List<Value> values) {
    return switch (operator) {
      case NULL -> values.isEmpty();
      case NOT_NULL -> !values.isEmpty();
      case NOT_EQUAL -> !holds(Operator.EQUAL, wanted, values);
      case NOT_IN -> !holds(Operator.IN, wanted, values);
      case EQUAL, IN -> any(values, v -> wanted.stream().anyMatch(w -> v.compareTo(w) == 0));
      case CONTAINS -> any(values, v -> text(v).contains(text(wanted.getFirst())));
      case BEGINS_WITH -> any(values, v -> text(v).startsWith(text(wanted.getFirst())));
      case ENDS_WITH -> any(values, v -> text(v).endsWith(text(wanted.getFirst())));
      case LESS -> any(values, v -> v.compareTo(wanted.getFirst()) < 0);
      case AT_MOST -> any(values, v -> v.compareTo(wanted.getFirst()) <= 0);
      case GREATER -> any(values, v -> v.compareTo(wanted.getFirst()) > 0);
      case AT_LEAST -> any(values, v -> v.compareTo(wanted.getFirst()) >= 0);
      case BETWEEN ->
          any(
              values,
              v -> v.compareTo(wanted.getFirst()) >= 0 && v.compareTo(wanted.getLast()) <= 0);
    };
  }

  private static boolean any(List<Value> values, Predicate<Value> test) {
    return values.stream().anyMatch(test);
  }

  private static String text(Value value) {
    return ((Value.Text) value).folded();
  }
}
