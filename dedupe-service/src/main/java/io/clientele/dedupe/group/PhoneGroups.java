package io.clientele.dedupe.group;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the groups of shared numbers in step with who has the numbers and what the engine says. */
@ApplicationScoped
class PhoneGroups {
  /**
   * A number that nobody has any more is forgotten; its group stays as a closed id. Members are
   * looked at only where nobody counted them before, and those who are kept apart from others.
   */
  private static final String RESIZE =
      """
      merge into phone_group g
      using (select c.e164, c.members, c.members > r.largest as demoted,
                    case when r.enabled and c.members <= r.largest then c.size else 0 end as size,
                    case when r.enabled and c.members <= r.largest then c.pairs else 0 end as pairs
             from (select v.e164, n.members,
                          case when n.members < 2 then 0 else n.members - a.alone end as size,
                          (n.members::bigint * (n.members - 1) - a.apart) / 2 as pairs
                   from unnest(:e164, :change) as v(e164, change)
                   left join phone_group k on k.e164 = v.e164
                   cross join lateral (
                     select coalesce(k.members + v.change,
                                     (select count(*)::integer from phone_member
                                      where e164 = v.e164)) as members offset 0) n
                   cross join lateral (
                     select coalesce(sum(m.apart), 0) as apart,
                            count(*) filter (where m.apart >= n.members - 1)::integer as alone
                     from phone_member m where m.e164 = v.e164 and m.apart > 0) a) c
             cross join rule r where r.name = 'same-phone') s
      on g.e164 = s.e164
      when matched then update set
        e164 = case when s.members > 0 then g.e164 end,
        members = s.members,
        size = s.size,
        pairs = s.pairs,
        demoted = s.demoted,
        version = g.version + (case when (g.open or s.size >= 2)
                                 and (:moved or (g.size, g.pairs) is distinct from (s.size, s.pairs))
                               then 1 else 0 end),
        changed_at = case when (g.open or s.size >= 2)
                            and (:moved or (g.size, g.pairs) is distinct from (s.size, s.pairs))
                          then :now else g.changed_at end
      when not matched and s.members >= 2 then
        insert (e164, members, size, pairs, demoted, changed_at)
        values (s.e164, s.members, s.size, s.pairs, s.demoted, :now)
      returning s.e164, g.id, old.version is distinct from new.version as announced
      """;

  /**
   * Of these numbers, of all that these contacts have, and of all in these groups of the engine. A
   * group that is only possible says less than the number. Each is looked up by index: the planner,
   * that knows nothing of how many there are, would read whole tables.
   */
  private static final String COVER =
      """
      update phone_group set covered = not covered
      where id = any(array(
        select p.id
        from (select unnest(:e164) as e164
              union select p.e164 from unnest(:contact) as c(id)
              cross join lateral (select e164 from phone_member where contact_id = c.id offset 0) p
              union select p.e164 from unnest(:group) as g(id)
              cross join lateral (select m.record_id from match_group n
                                  join match_member m on m.group_number = n.number
                                  where n.id = g.id offset 0) m
              cross join lateral (select e164 from phone_member
                                  where contact_id = m.record_id offset 0) p) v
        cross join lateral (select id, members, covered from phone_group
                            where e164 = v.e164 and open offset 0) p
        cross join lateral (select min(a.group_number) as number,
                                   count(*) = count(a.group_number)
                                     and min(a.group_number) = max(a.group_number) as together
                            from phone_member m
                            left join lateral (select group_number from match_member
                                               where record_id = m.contact_id offset 0) a on true
                            where m.e164 = v.e164 and m.apart < p.members - 1) owners
        where p.covered <> (owners.together
                            and coalesce((select n.level <> 'POSSIBLE' from match_group n
                                          where n.number = owners.number), false))))
      """;

  private final Sql sql;

  PhoneGroups(Sql sql) {
    this.sql = sql;
  }

  /**
   * Another number of members.
   *
   * @param members how many more than before; null where that is to be counted
   */
  record Change(String e164, @Nullable Integer members) {}

  /** One announced change. */
  record Resized(String e164, UUID id, boolean announced) {}

  /**
   * Brings the sizes of these numbers in step with their members; gives the groups there is news
   * of.
   *
   * @param changes how many more members each number has than before; none to count them
   * @param moved whether their members may be others; else only another size is news
   */
  List<Resized> resize(Collection<Change> changes, boolean moved, Instant now) {
    return changes.isEmpty()
        ? List.of()
        : sql.read(handle ->
            handle
                .createQuery(RESIZE)
                .bind("e164", SqlArray.of(String.class, changes, Change::e164))
                .bind("change", SqlArray.of(Integer.class, changes, Change::members))
                .bind("moved", moved)
                .bind("now", now)
                .map(Rows.as(Resized.class))
                .filter(Resized::announced)
                .list());
  }

  /**
   * Takes note of which numbers say nothing that a group of the engine does not say: all who have
   * the number are in it, and it is as likely.
   *
   * @param changed groups of the engine that have other members or another level
   */
  void cover(Collection<Change> numbers, Collection<UUID> contacts, Collection<UUID> changed) {
    if (numbers.isEmpty() && contacts.isEmpty() && changed.isEmpty()) {
      return;
    }
    sql.write(handle ->
        handle
            .createUpdate(COVER)
            .bind("e164", SqlArray.of(String.class, numbers, Change::e164))
            .bind("contact", SqlArray.of(UUID.class, contacts))
            .bind("group", SqlArray.of(UUID.class, changed))
            .execute());
  }
}
