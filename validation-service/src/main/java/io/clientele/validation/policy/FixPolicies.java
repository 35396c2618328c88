package io.clientele.validation.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.contracts.EventJson;
import io.clientele.hygiene.contact.ContactJudge;
import io.clientele.hygiene.contact.FixPolicy;
import io.clientele.kit.sql.Sql;
import io.clientele.validation.rules.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;

/** The policies of fixes: the newest is in force, the shipped one until there is any. */
@ApplicationScoped
public class FixPolicies {
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Numbered SHIPPED = new Numbered(0, FixPolicy.shipped());

  private final Rules rules;
  private final Sql sql;
  private final Clock clock;
  private volatile Known known = new Known(SHIPPED, Instant.MIN);

  FixPolicies(Rules rules, Sql sql, Clock clock) {
    this.rules = rules;
    this.sql = sql;
    this.clock = clock;
  }

  /** A policy with its number in the order of changes. */
  record Numbered(long number, FixPolicy policy) {}

  private record Known(Numbered policy, Instant readAt) {}

  /** A policy as it is stored. */
  record Lines(Map<String, String> fixes) {}

  /** A judge by the policy in force, or by the one of a second ago. */
  public ContactJudge judge() {
    var now = clock.instant();
    var last = known;
    if (last.readAt().isBefore(now.minus(FRESH))) {
      last = new Known(current(), now);
      known = last;
    }
    return rules.judge().with(last.policy().policy());
  }

  Numbered current() {
    return sql.read(handle ->
        handle
            .createQuery(
                "select number, fixes::text as fixes from fix_policy order by number desc limit 1")
            .map(FixPolicies::numbered)
            .findOne()
            .orElse(SHIPPED));
  }

  /** Puts a policy into force after the one with this number; false if that is no more the last. */
  boolean add(long after, Map<String, String> fixes, String by) {
    var lines = new String(EventJson.write(new Lines(fixes)), UTF_8);
    var added =
        sql.<Integer>read(handle ->
            handle
                .createUpdate(
                    """
                    insert into fix_policy (number, fixes, changed_by, changed_at)
                    select :number, cast(:fixes as jsonb), :by, :at
                    where :number = (select coalesce(max(number), 0) + 1 from fix_policy)
                    on conflict (number) do nothing
                    """)
                .bind("number", after + 1)
                .bind("fixes", lines)
                .bind("by", by)
                .bind("at", clock.instant())
                .execute());
    known = new Known(SHIPPED, Instant.MIN);
    return added == 1;
  }

  private static Numbered numbered(ResultSet row, StatementContext context) throws SQLException {
    var number = row.getLong("number");
    var lines = EventJson.read(row.getString("fixes").getBytes(UTF_8), Lines.class);
    return new Numbered(number, FixPolicy.stored(Long.toString(number), lines.fixes()));
  }
}
