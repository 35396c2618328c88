package io.clientele.analytics.customers;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Counts records and people. */
@ApplicationScoped
class Customers {
  private static final int FETCH = 10_000;
  private static final String COUNTS =
      """
      select count(*) as records, count(*) filter (where state = 'MERGED') as merged
      from contact where state in ('ACTIVE', 'FROZEN', 'MERGED')
      """;

  /** Groups name their first members, contacts all their groups; together nobody is missed. */
  private static final String MEMBERS =
      """
      with open as (select id, members from duplicate_group where open and rule = 'same-phone'),
      member as (
        select id as group_id, unnest(members) as contact_id from open
        union
        select o.id, d.contact_id
        from (select contact_id, unnest(groups) as group_id from duplicate_contact) d
        join open o on o.id = d.group_id)
      select m.group_id, m.contact_id
      from member m join contact c on c.id = m.contact_id
      where c.state in ('ACTIVE', 'FROZEN')
      """;

  private final Sql sql;

  Customers(Sql sql) {
    this.sql = sql;
  }

  private record Counts(long records, long merged) {}

  CustomersView count() {
    return sql.jdbi()
        .inTransaction(handle -> {
          var counts = handle.createQuery(COUNTS).map(Rows.as(Counts.class)).one();
          var people = new People();
          handle
              .createQuery(MEMBERS)
              .setFetchSize(FETCH)
              .map((row, context) -> {
                people.put(
                    row.getObject("group_id", UUID.class), row.getObject("contact_id", UUID.class));
                return 1;
              })
              .forEach(member -> {});
          return CustomersView.of(counts.records(), counts.merged(), people.saved());
        });
  }
}
