package io.clientele.dedupe.group;

import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes the database reach rows by their keys for the rest of a transaction. A plan made while the
 * tables were empty reads them whole for every row, and is kept for minutes into a first import.
 */
@ApplicationScoped
class KeyedPlans {
  private static final String PREFER =
      """
      select set_config('plan_cache_mode', 'force_custom_plan', true),
             set_config('enable_seqscan', 'off', true)
      """;

  private final Sql sql;

  KeyedPlans(Sql sql) {
    this.sql = sql;
  }

  void prefer() {
    sql.read(handle -> handle.createQuery(PREFER).mapTo(String.class).one());
  }
}
