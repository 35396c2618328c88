package io.clientele.dedupe.group;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.dedupe.match.Entity;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The groups: one per shared number, however many share it, and those of the engine. */
@ApplicationScoped
class Groups {
  private static final String READ =
      """
      select g.id, g.version, 'same-phone' as rule, 'LIKELY' as level,
             case when g.demoted then g.members else g.size end as size, g.pairs, 0 as surplus,
             g.open, g.demoted, g.changed_at,
             array(select m.contact_id from phone_member m
                   where m.e164 = g.e164 and m.apart < g.members - 1
                   order by m.contact_id limit :most) as members
      from phone_group g where g.id = any(:id)
      union all
      select g.id, g.version,
             case g.entity when 'company' then 'alike-companies' else 'alike' end, g.level, g.size,
             g.size::bigint * (g.size - 1) / 2, g.surplus, g.open, false, g.changed_at,
             array(select m.record_id from match_member m where m.group_number = g.number
                   order by m.record_id limit :most)
      from match_group g where g.id = any(:id)
      order by id
      """;
  private static final String PAGE =
      """
      select id, version, rule, level, size, pairs, surplus, true as open, false as demoted, changed_at,
             '{}'::uuid[] as members
      from open_group
      where id > :after and rule = any(:rule) and level = any(:level) and not (covered and :once)
      order by id limit :limit
      """;
  private static final String DEMOTED =
      """
      select id, version, 'same-phone' as rule, 'LIKELY' as level, members as size, pairs, 0 as surplus,
             false as open, demoted, changed_at, '{}'::uuid[] as members
      from phone_group where demoted and id > :after order by id limit :limit
      """;
  private static final String COUNT =
      """
      select count(*) as groups, coalesce(sum(pairs), 0)::bigint as pairs,
             (select count(distinct record_id) from membership where rule = any(:rule)) as records
      from open_group where rule = any(:rule) and not (covered and :once)
      """;

  /** What the badge shows, which must not take longer the more is to be decided. */
  private static final String COUNT_CONTACTS =
      """
      select count(*) as groups, coalesce(sum(pairs), 0)::bigint as pairs,
             (select count(*) from duplicate_state where suspected) as records
      from open_group where entity = 'contact' and not covered
      """;

  private static final String COUNT_BY_LEVEL =
      """
      select g.level, count(*) as groups, sum(g.pairs)::bigint as pairs,
             (select count(distinct m.record_id) from membership m
              where m.entity = :entity and m.level = g.level and not m.covered) as records
      from open_group g where g.entity = :entity and not g.covered group by g.level
      """;

  private final Sql sql;

  Groups(Sql sql) {
    this.sql = sql;
  }

  /** These groups with their members. */
  List<Group> read(Collection<UUID> ids) {
    return sql.read(handle ->
        handle
            .createQuery(READ)
            .bind("id", SqlArray.of(UUID.class, ids))
            .bind("most", Group.MOST_MEMBERS)
            .map(Rows.as(Group.class))
            .list());
  }

  /**
   * Keeps these groups from changing until the caller's transaction ends: every run has a row of
   * the engine for itself before it touches any group.
   */
  void lock(Collection<UUID> ids) {
    sql.read(handle -> {
      handle
          .select("select entity from engine order by entity for share")
          .mapTo(String.class)
          .list();
      for (var table : List.of("phone_group", "match_group")) {
        handle
            .createQuery("select id from " + table + " where id = any(:id) order by id for update")
            .bind("id", SqlArray.of(UUID.class, ids))
            .mapTo(UUID.class)
            .list();
      }
      return true;
    });
  }

  Optional<Group> find(UUID id) {
    return read(List.of(id)).stream().findFirst();
  }

  /**
   * Open groups of these rules and levels in the order of their ids, without members. Of several
   * rules a number is left out whose group says nothing new.
   */
  List<Group> open(Collection<String> rules, Collection<String> levels, UUID after, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(PAGE)
            .bind("rule", SqlArray.of(String.class, rules))
            .bind(
                "level",
                SqlArray.of(
                    String.class, levels.stream().map(l -> l.toUpperCase(Locale.ROOT)).toList()))
            .bind("once", rules.size() > 1)
            .bind("after", after)
            .bind("limit", limit)
            .map(Rows.as(Group.class))
            .list());
  }

  /** Groups of numbers that too many have, in the order of their ids, without members. */
  List<Group> demoted(UUID after, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(DEMOTED)
            .bind("after", after)
            .bind("limit", limit)
            .map(Rows.as(Group.class))
            .list());
  }

  /** Of all rules for contacts, each suspicion once. */
  CountView count() {
    return sql.read(
        handle -> handle.createQuery(COUNT_CONTACTS).map(Rows.as(CountView.class)).one());
  }

  /** Of these rules: of several each suspicion once, of a single one all that it finds. */
  CountView count(Collection<String> rules) {
    return sql.read(handle ->
        handle
            .createQuery(COUNT)
            .bind("rule", SqlArray.of(String.class, rules))
            .bind("once", rules.size() > 1)
            .map(Rows.as(CountView.class))
            .one());
  }

  /** The same for each level that has any. */
  Map<String, CountView> countByLevel(Entity entity) {
    var counts = new TreeMap<String, CountView>();
    sql.read(handle ->
            handle
                .createQuery(COUNT_BY_LEVEL)
                .bind("entity", entity.json())
                .map(Rows.as(LevelCount.class))
                .list())
        .forEach(row -> counts.put(row.level().json(), row.count()));
    return counts;
  }

  record LevelCount(Level level, long groups, long records, long pairs) {
    CountView count() {
      return new CountView(groups, records, pairs);
    }
  }
}
