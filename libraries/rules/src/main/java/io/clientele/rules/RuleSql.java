package io.clientele.rules;

import io.clientele.rules.FieldColumns.PurchaseColumns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compiles rules to PostgreSQL, for lists and previews; no value ever becomes SQL text. */
public final class RuleSql {
  private final FieldColumns columns;
  private final Value now;
  private final SqlBinds binds = new SqlBinds();

  private RuleSql(FieldColumns columns, Instant now) {
    this.columns = columns;
    this.now = new Value.Moment(now);
  }

  /** The condition that holds for exactly the contacts the rule's predicate holds for at now. */
  public static SqlClause compile(Rule rule, FieldColumns columns, Instant now) {
    var compiler = new RuleSql(columns, now);
    return new SqlClause(compiler.sql(rule), compiler.binds.values());
  }

  private String sql(Rule rule) {
    return switch (rule) {
      case Rule.Group group -> group(group);
      case Rule.FieldTest test -> new FieldSql(columns.column(test.field()), binds).sql(test);
      case Rule.PurchaseSum sum -> sum(sum);
    };
  }

  private String group(Rule.Group group) {
    var joint = group.combinator() == Rule.Combinator.AND ? " and " : " or ";
    var parts = group.rules().stream().map(this::sql).collect(Collectors.joining(joint));
    var joined = parts.isEmpty() ? "(true)" : "(" + parts + ")";
    // An unknown part must count as false before it is negated, as it does in the predicate.
    return group.not() ? "(" + joined + " is not true)" : joined;
  }

  private String sum(Rule.PurchaseSum sum) {
    var table = columns.purchases();
    if (table == null) {
      throw new IllegalArgumentException("No table holds purchases");
    }
    var total =
        "(select coalesce(sum(%s), 0) from %s where %s)"
            .formatted(table.minorUnits(), table.table(), counted(sum, table));
    var low = binds.add((Object) sum.bounds().getFirst());
    return sum.operator() == Operator.BETWEEN
        ? total + " between " + low + " and " + binds.add((Object) sum.bounds().getLast())
        : total + " " + FieldSql.comparison(sum.operator()) + " " + low;
  }

  private String counted(Rule.PurchaseSum sum, PurchaseColumns table) {
    var conditions = new ArrayList<>(List.of(table.owner() + " = " + table.subject()));
    conditions.add(table.currency() + " = " + binds.add((Object) sum.currency()));
    conditions.add(table.purchasedAt() + " <= " + binds.add(now));
    sum.counted()
        .map(window -> new Value.Moment(((Value.Moment) now).instant().minus(window)))
        .ifPresent(from -> conditions.add(table.purchasedAt() + " > " + binds.add(from)));
    sum.where().forEach(test -> conditions.add(new FieldSql(table.kind(), binds).sql(test)));
    return String.join(" and ", conditions);
  }
}
