package io.clientele.dedupe.rule;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules as they are set. */
@ApplicationScoped
class Rules {
  private final Sql sql;

  Rules(Sql sql) {
    this.sql = sql;
  }

  /**
   * A rule as it is set.
   *
   * @param entity what it compares
   * @param largest how many may share a value before it is no suspicion; null where no value is
   *     shared
   */
  record Setting(String name, String entity, boolean enabled, @Nullable Integer largest) {}

  List<Setting> all() {
    return sql.read(handle ->
        handle
            .createQuery(
                "select name, entity, enabled, largest from rule order by entity desc, name desc")
            .map(Rows.as(Setting.class))
            .list());
  }

  /** Sets a rule; what is not given stays. */
  Optional<Setting> set(String name, @Nullable Boolean enabled, @Nullable Integer largest) {
    return sql.read(handle ->
        handle
            .createQuery(
                """
                update rule set enabled = coalesce(:enabled, enabled),
                  largest = case when largest is null then null else coalesce(:largest, largest) end
                where name = :name returning name, entity, enabled, largest
                """)
            .bind("name", name)
            .bind("enabled", enabled)
            .bind("largest", largest)
            .map(Rows.as(Setting.class))
            .findOne());
  }
}
