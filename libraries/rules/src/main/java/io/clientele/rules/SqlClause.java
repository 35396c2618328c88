package io.clientele.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A condition for PostgreSQL.
 *
 * @param where an SQL expression with named parameters {@code :rule1}, {@code :rule2} …
 * @param binds the value of each parameter, in the order of the expression
 */
public record SqlClause(String where, Map<String, Object> binds) {
  /** Keeps the binds from later change, and their order. */
  public SqlClause {
    binds = Collections.unmodifiableMap(new LinkedHashMap<>(binds));
  }
}
