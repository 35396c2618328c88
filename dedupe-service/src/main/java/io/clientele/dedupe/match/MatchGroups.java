package io.clientele.dedupe.match;

import io.clientele.dedupe.match.MatchChange.Group;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.UUID;

/** The engine's groups and who is in them. */
@ApplicationScoped
class MatchGroups {
  private static final String LEAVE =
      """
      with gone as (delete from match_member where record_number = any(:number)
                    returning record_id, record_number, group_number),
           noted as (insert into match_left (record_number, group_number)
                     select record_number, group_number from gone
                     on conflict (record_number) do update set group_number = excluded.group_number)
      select record_id from gone
      """;

  /**
   * A closed group goes on in the new one that has most of those who left it last, two at least;
   * where several would, the oldest does.
   */
  private static final String CLOSED =
      """
      with claim as (
        select t.group_number as formed, g.number as closed, count(*) as members,
               min(t.record_number) as first
        from unnest(:group, :number) as t(group_number, record_number)
        join match_left l on l.record_number = t.record_number
        join match_group g on g.number = l.group_number and not g.open
        group by t.group_number, g.number having count(*) >= 2),
      heir as (
        select distinct on (closed) closed, formed from claim order by closed, members desc, first)
      select distinct on (formed) formed, closed from heir order by formed, closed
      """;

  private static final String JOIN =
      """
      insert into match_member (record_number, record_id, group_number)
      select r.number, r.id, t.group_number
      from unnest(:number, :group) as t(number, group_number) join record r on r.number = t.number
      on conflict (record_number) do update set group_number = excluded.group_number
      returning record_id
      """;

  /** A group that is dissolved keeps the level it had. */
  private static final String STORE =
      """
      merge into match_group g
      using unnest(:group, :size, :level, :surplus, :changed)
              as s(number, size, level, surplus, changed)
      on g.number = s.number
      when matched and (s.changed or (g.level, g.surplus) is distinct from (s.level, s.surplus))
        then update set
          size = s.size, level = case when s.size >= 2 then s.level else g.level end,
          surplus = s.surplus, version = g.version + 1, changed_at = :now
      when not matched and s.size >= 2 then
        insert (number, entity, size, level, surplus, changed_at)
        values (s.number, :entity, s.size, s.level, s.surplus, :now)
      returning g.id
      """;

  private final Sql sql;

  MatchGroups(Sql sql) {
    this.sql = sql;
  }

  /** A group that was formed and the closed one that it is again. */
  record Again(long formed, long closed) {}

  /** Which of these new groups were there before. */
  List<Again> closed(Map<Long, NavigableSet<Integer>> formed) {
    var members =
        formed.entrySet().stream()
            .flatMap(group -> group.getValue().stream().map(n -> new Membership(n, group.getKey())))
            .toList();
    return members.isEmpty()
        ? List.of()
        : sql.read(handle ->
            handle
                .createQuery(CLOSED)
                .bind("number", SqlArray.of(Integer.class, members, Membership::record))
                .bind("group", SqlArray.of(Long.class, members, Membership::group))
                .map(Rows.as(Again.class))
                .list());
  }

  /** Takes records out of their groups; gives their ids. */
  List<UUID> leave(Collection<Integer> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : sql.read(handle ->
            handle
                .createQuery(LEAVE)
                .bind("number", SqlArray.of(Integer.class, numbers))
                .mapTo(UUID.class)
                .list());
  }

  /** Gives changed groups their members; gives all of them. */
  List<UUID> join(List<Group> groups) {
    var members =
        groups.stream()
            .filter(Group::changed)
            .flatMap(group -> group.members().stream().map(n -> new Membership(n, group.number())))
            .toList();
    return members.isEmpty()
        ? List.of()
        : sql.read(handle ->
            handle
                .createQuery(JOIN)
                .bind("number", SqlArray.of(Integer.class, members, Membership::record))
                .bind("group", SqlArray.of(Long.class, members, Membership::group))
                .mapTo(UUID.class)
                .list());
  }

  /** Stores size, level and surplus of groups; gives the ids of those there is news of. */
  List<UUID> store(Entity entity, List<Group> groups, Instant now) {
    return groups.isEmpty()
        ? List.of()
        : sql.read(handle ->
            handle
                .createQuery(STORE)
                .bind("entity", entity.json())
                .bind("group", SqlArray.of(Long.class, groups, Group::number))
                .bind("size", SqlArray.of(Integer.class, groups, group -> group.members().size()))
                .bind("level", SqlArray.of(String.class, groups, group -> group.level().name()))
                .bind("surplus", SqlArray.of(Integer.class, groups, Group::surplus))
                .bind("changed", SqlArray.of(Boolean.class, groups, Group::changed))
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
  }

  private record Membership(int record, long group) {}
}
