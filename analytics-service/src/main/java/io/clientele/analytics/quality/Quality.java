package io.clientele.analytics.quality;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/** Counts what is wanting. */
@ApplicationScoped
class Quality {
  private static final int MONTHS = 12;
  private static final String COUNT =
      """
      select count(*) as contacts,
             count(*) filter (where not c.has_email) as without_email,
             count(*) filter (where not c.has_phone) as without_phone,
             count(*) filter (where v.suspicious_phone) as suspicious_phone,
             count(*) filter (where v.invalid_phone) as invalid_phone,
             count(*) filter (where v.undeliverable_email) as undeliverable_email,
             count(*) filter (where v.contact_id is null) as not_judged,
             count(*) filter (where not c.has_owner) as without_owner,
             count(*) filter (where not c.has_source) as without_source,
             count(*) filter (where c.updated_at <= :longAgo) as not_updated_for12_months,
             count(*) filter (where cardinality(d.groups) > 0) as open_duplicates,
             (select count(*) from duplicate_group where open) as open_duplicate_groups
      from contact c
      left join verdict v on v.contact_id = c.id and v.values_hash = c.values_hash
      left join duplicate_contact d on d.contact_id = c.id
      where c.state in ('ACTIVE', 'FROZEN')
      """;

  private final Sql sql;

  Quality(Sql sql) {
    this.sql = sql;
  }

  QualityView count(Instant now) {
    var longAgo = now.atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
    return sql.read(handle ->
        handle.createQuery(COUNT).bind("longAgo", longAgo).map(Rows.as(QualityView.class)).one());
  }
}
