package io.clientele.segmentation.segment;

import io.clientele.kit.sql.Sql;
import io.clientele.rules.Rule;
import io.clientele.rules.RuleSql;
import io.clientele.segmentation.contact.RuleFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Answers who would be in a segment that nobody has saved. */
@ApplicationScoped
class Preview {
  private static final int SAMPLE = 20;
  private static final String MATCHING =
      """
      with matching as materialized (
        select c.id from contact c left join verdict v on v.contact_id = c.id
        where c.state in ('ACTIVE', 'FROZEN') and (%s))
      select (select count(*) from matching) as count,
             array(select id from matching order by id limit %d) as sample
      """;

  private final Sql sql;
  private final Clock clock;

  Preview(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  PreviewView of(Rule rule) {
    var now = clock.instant();
    var clause = RuleSql.compile(rule, RuleFields.COLUMNS, now);
    return sql.read(handle ->
        handle
            .createQuery(MATCHING.formatted(clause.where(), SAMPLE))
            .bindMap(clause.binds())
            .map((row, context) ->
                view(row.getLong("count"), (UUID[]) row.getArray("sample").getArray(), now))
            .one());
  }

  private static PreviewView view(long count, UUID[] sample, Instant at) {
    return new PreviewView(count, List.of(sample), at);
  }
}
