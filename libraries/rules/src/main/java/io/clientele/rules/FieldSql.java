package io.clientele.rules;

import java.util.List;
import java.util.stream.Collectors;

/** Writes one test of a field as SQL; a field without a value makes it unknown or false. */
final class FieldSql {
  private static final String ELEMENT = "element.text";

  private final String column;
  private final SqlBinds binds;

  FieldSql(String column, SqlBinds binds) {
    this.column = column;
    this.binds = binds;
  }

  String sql(Rule.FieldTest test) {
    var values = test.values();
    var list = test.field().type().isList();
    return switch (test.operator()) {
      case NULL -> list ? "coalesce(cardinality(" + column + "), 0) = 0" : column + " is null";
      case NOT_NULL -> list ? "cardinality(" + column + ") > 0" : column + " is not null";
      case NOT_EQUAL -> "((" + some(test.field(), Operator.EQUAL, values) + ") is not true)";
      case NOT_IN -> "((" + some(test.field(), Operator.IN, values) + ") is not true)";
      case EQUAL, IN, CONTAINS, BEGINS_WITH, ENDS_WITH, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN ->
          some(test.field(), test.operator(), values);
    };
  }

  private String some(Field field, Operator operator, List<Value> values) {
    return switch (field.type()) {
      case TEXT, ENUM -> one(folded(column), operator, values);
      case TEXTS, WORDS ->
          "exists (select 1 from unnest(%s) as element(text) where %s)"
              .formatted(column, one(folded(ELEMENT), operator, values));
      case NUMBER, DATE, INSTANT, BOOLEAN -> one(column, operator, values);
    };
  }

  private String one(String expression, Operator operator, List<Value> values) {
    return switch (operator) {
      case IN -> expression + " in (" + binds(values) + ")";
      case CONTAINS -> like(expression, "%" + escaped(values) + "%");
      case BEGINS_WITH -> like(expression, escaped(values) + "%");
      case ENDS_WITH -> like(expression, "%" + escaped(values));
      case BETWEEN ->
          "%s between %s and %s"
              .formatted(expression, binds.add(values.getFirst()), binds.add(values.getLast()));
      default -> expression + " " + comparison(operator) + " " + binds.add(values.getFirst());
    };
  }

  static String comparison(Operator operator) {
    return switch (operator) {
      case EQUAL -> "=";
      case NOT_EQUAL -> "<>";
      case LESS -> "<";
      case AT_MOST -> "<=";
      case GREATER -> ">";
      case AT_LEAST -> ">=";
      default -> throw new IllegalArgumentException("No comparison: " + operator);
    };
  }

  /** The same folding as {@link Value#text}, whatever the locale of the database. */
  private static String folded(String text) {
    return "lower(" + text + " collate \"pg_c_utf8\")";
  }

  private String like(String expression, String pattern) {
    return expression + " like " + binds.add((Object) pattern) + " escape '!'";
  }

  private static String escaped(List<Value> values) {
    var text = ((Value.Text) values.getFirst()).folded();
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private String binds(List<Value> values) {
    return values.stream().map(binds::add).collect(Collectors.joining(", "));
  }
}
