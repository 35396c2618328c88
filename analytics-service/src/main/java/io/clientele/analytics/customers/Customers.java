package io.clientele.analytics.customers;

import io.clientele.analytics.customers.CustomersView.PeopleView;
import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
      with open as (select id, rule, level, surplus, members from duplicate_group where open),
      member as (
        select id as group_id, unnest(members) as contact_id from open
        union
        select d.group_id, d.contact_id
        from (select contact_id, unnest(groups) as group_id from duplicate_contact) d
        where d.group_id in (select id from open))
      select m.group_id, m.contact_id, o.rule = 'same-phone' as same_phone, o.level,
             o.surplus
      from member m join open o on o.id = m.group_id join contact c on c.id = m.contact_id
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
          var people = new Suspicions();
          handle
              .createQuery(MEMBERS)
              .setFetchSize(FETCH)
              .map(Rows.as(Member.class))
              .forEach(people::put);
          return people.outOf(counts.records(), counts.merged());
        });
  }

  /**
   * Who is in a group.
   *
   * @param surplus how many more are in it than people, if its sure pairs alone are one
   */
  record Member(
      UUID groupId, UUID contactId, boolean samePhone, Level level, @Nullable Integer surplus) {}

  /** Who would be one person, as far as one goes in believing it. */
  private static final class Suspicions {
    private final People sure = new People();
    private final Map<UUID, Integer> surplus = new HashMap<>();
    private final People likely = new People();
    private final People samePhone = new People();

    void put(Member member) {
      if (member.samePhone()) {
        samePhone.put(member.groupId(), member.contactId());
        return;
      }
      if (member.surplus() != null) {
        int most = member.surplus(); // of those who are still there
        surplus.merge(member.groupId(), 0, (counted, _) -> Math.min(counted + 1, most));
      } else if (member.level() == Level.SURE) {
        sure.put(member.groupId(), member.contactId());
      }
      if (member.level() == Level.SURE || member.level() == Level.LIKELY) {
        likely.put(member.groupId(), member.contactId());
      }
    }

    CustomersView outOf(long records, long merged) {
      var decided = records - merged;
      return new CustomersView(
          records,
          merged,
          new PeopleView(
              decided,
              decided - sure.saved() - surplus.values().stream().mapToLong(n -> n).sum(),
              decided - likely.saved(),
              decided - samePhone.saved()));
    }
  }
}
