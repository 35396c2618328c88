package io.clientele.dedupe.group;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The groups: one per shared number, however many share it. */
@ApplicationScoped
class Groups {
  /** A number that nobody has any more is forgotten; its group stays as a closed id. */
  private static final String RESIZE =
      """
      merge into phone_group g
      using (select v.e164, count(m.contact_id)::integer as size
             from unnest(:e164) as v(e164) left join phone_member m on m.e164 = v.e164
             group by v.e164) s
      on g.e164 = s.e164
      when matched then update set
        e164 = case when s.size > 0 then g.e164 end,
        size = s.size,
        version = g.version + (case when g.size >= 2 or s.size >= 2 then 1 else 0 end),
        changed_at = case when g.size >= 2 or s.size >= 2 then :now else g.changed_at end
      when not matched and s.size >= 2 then
        insert (e164, size, changed_at) values (s.e164, s.size, :now)
      returning s.e164, g.id, old.version is distinct from new.version as announced
      """;

  /** One announced change. */
  record Resized(String e164, UUID id, boolean announced) {}

  private static final String READ =
      """
      select g.id, g.version, g.size, g.changed_at,
             array(select m.contact_id from phone_member m where m.e164 = g.e164
                   order by m.contact_id limit :most) as members
      from phone_group g
      """;
  private static final String PAGE =
      """
      select id, version, size, changed_at, '{}'::uuid[] as members from phone_group
      where size >= 2 and id > :after
      order by id limit :limit
      """;
  private static final String COUNT =
      """
      select count(*) as groups, coalesce(sum(size::bigint * (size - 1) / 2), 0) as pairs,
             (select count(*) from duplicate_state where duplicates > 0) as records
      from phone_group where size >= 2
      """;

  private final Sql sql;

  Groups(Sql sql) {
    this.sql = sql;
  }

  /** Counts the members of these numbers again; gives the groups there is news of. */
  List<Resized> resize(Collection<String> e164, Instant now) {
    return sql.read(handle ->
        handle
            .createQuery(RESIZE)
            .bind("e164", SqlArray.of(String.class, e164))
            .bind("now", now)
            .map(Rows.as(Resized.class))
            .filter(Resized::announced)
            .list());
  }

  /** These groups with their members. */
  List<Group> read(Collection<UUID> ids) {
    return sql.read(handle ->
        handle
            .createQuery(READ + "where g.id = any(:id) order by g.id")
            .bind("id", SqlArray.of(UUID.class, ids))
            .bind("most", Group.MOST_MEMBERS)
            .map(Rows.as(Group.class))
            .list());
  }

  /** Keeps these groups from changing until the caller's transaction ends. */
  void lock(Collection<UUID> ids) {
    sql.read(handle ->
        handle
            .createQuery("select id from phone_group where id = any(:id) order by id for update")
            .bind("id", SqlArray.of(UUID.class, ids))
            .mapTo(UUID.class)
            .list());
  }

  Optional<Group> find(UUID id) {
    return read(List.of(id)).stream().findFirst();
  }

  /** Open groups in the order of their ids, without members. */
  List<Group> open(UUID after, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(PAGE)
            .bind("after", after)
            .bind("limit", limit)
            .map(Rows.as(Group.class))
            .list());
  }

  CountView count() {
    return sql.read(handle -> handle.createQuery(COUNT).map(Rows.as(CountView.class)).one());
  }
}
