package io.clientele.dedupe.group;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was announced of each contact that ever had a duplicate. */
@ApplicationScoped
class DuplicateStates {
  /**
   * Contacts in the same several groups have the same others: counted once per set of groups, less
   * those from whom a contact was decided to be kept apart. A number that is covered has no others
   * than the group of the engine it is covered by. Lateral, so that each is looked up by its index
   * however large the base is, and without joins, for which the planner, that knows nothing of how
   * many are touched, would compare everybody with everybody.
   */
  private static final String RECOUNT =
      """
      with touched as (
        select m.contact_id from unnest(:e164) as v(e164)
        cross join lateral (select contact_id from phone_member where e164 = v.e164 offset 0) m
        union select unnest(:contact)),
      own as (
        select t.contact_id, g.duplicates, g.several, g.groups
        from touched t
        cross join lateral (
          select coalesce(max(m.size) - 1, 0) as duplicates,
                 count(*) filter (where not m.covered) > 1 as several,
                 coalesce(array_agg(m.group_id order by m.group_id)
                            filter (where m.group_id is not null), '{}') as groups
          from membership m where m.record_id = t.contact_id) g),
      alike as (
        select groups, array_agg(contact_id) as contacts,
               case when bool_or(several)
                 then (select count(distinct m.record_id) - 1 from membership m
                       where m.group_id = any(groups))::integer
                 else max(duplicates) end as duplicates
        from own group by groups),
      now as (
        select c.contact_id, s.groups,
               case when exists (select from decision where holds)
                 then s.duplicates
                      - (select count(distinct k.other_id)::integer from kept_apart k
                         where k.contact_id = c.contact_id
                           and exists (select from membership m
                                       where m.record_id = k.other_id
                                         and m.group_id = any(s.groups)))
                 else s.duplicates end as duplicates
        from alike s cross join lateral unnest(s.contacts) as c(contact_id))
      merge into duplicate_state d
      using now n
      on d.contact_id = n.contact_id
      when matched and (d.duplicates, d.groups) is distinct from (n.duplicates, n.groups) then
        update set duplicates = n.duplicates, groups = n.groups, erased = false,
                   version = d.version + 1, changed_at = :now
      when not matched and n.duplicates > 0 then
        insert (contact_id, duplicates, groups, changed_at)
        values (n.contact_id, n.duplicates, n.groups, :now)
      returning d.contact_id, d.duplicates, d.groups, d.erased, d.version, d.changed_at
      """;

  private static final String ERASE =
      """
      update duplicate_state
      set duplicates = 0, groups = '{}', erased = true, version = version + 1, changed_at = :now
      where contact_id = any(:contact) and not erased
      returning contact_id, duplicates, groups, erased, version, changed_at
      """;
  private static final String READ =
      """
      select contact_id, duplicates, groups, erased, version, changed_at
      from duplicate_state where contact_id = any(:contact) order by contact_id for update
      """;

  private final Sql sql;

  DuplicateStates(Sql sql) {
    this.sql = sql;
  }

  /**
   * Counts anew the duplicates of everybody who has one of these numbers and of these contacts;
   * gives those for whom something changed.
   */
  List<Duplicates> recount(Collection<String> e164, Collection<UUID> contacts, Instant now) {
    return sql.read(handle ->
        handle
            .createQuery(RECOUNT)
            .bind("e164", SqlArray.of(String.class, e164))
            .bind("contact", SqlArray.of(UUID.class, contacts))
            .bind("now", now)
            .map(Rows.as(Duplicates.class))
            .list());
  }

  /** Says nothing of these contacts any more; gives those something had been said of. */
  List<Duplicates> erase(Collection<UUID> contacts, Instant now) {
    return sql.read(handle ->
        handle
            .createQuery(ERASE)
            .bind("contact", SqlArray.of(UUID.class, contacts))
            .bind("now", now)
            .map(Rows.as(Duplicates.class))
            .list());
  }

  /** What was last announced of these contacts, unchanged until the caller's transaction ends. */
  List<Duplicates> lock(Collection<UUID> contacts) {
    return sql.read(handle ->
        handle
            .createQuery(READ)
            .bind("contact", SqlArray.of(UUID.class, contacts))
            .map(Rows.as(Duplicates.class))
            .list());
  }
}
