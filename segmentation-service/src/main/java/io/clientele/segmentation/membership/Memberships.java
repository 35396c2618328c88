package io.clientele.segmentation.membership;

import io.clientele.contracts.MembershipState;
import io.clientele.contracts.MembershipState.Cause;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Who is or was in which segment. */
@ApplicationScoped
public class Memberships {
  private static final UUID LOWEST = new UUID(0, 0);

  // A standing may have a timer without ever having been a membership, and the other way round.
  private static final String STANDINGS =
      """
      select segment_id, contact_id, bool_or(is_in) as is_in, max(version) as version,
             max(cause) as cause, max(at) as at, max(due_at) as due_at
      from (select segment_id, contact_id, is_in, version, cause, at, null::timestamptz as due_at
            from membership where contact_id = any(:ids)
            union all
            select segment_id, contact_id, false, 0, null, null, due_at
            from segment_due where contact_id = any(:ids)) as known
      group by segment_id, contact_id
      """;
  private static final String STORE =
      """
      insert into membership (segment_id, contact_id, version, is_in, cause, at, changed_at)
      select segment_id, contact_id, version, is_in, cause, at, :now
      from unnest(:segments, :contacts, :versions, :in, :causes, :times)
        as t(segment_id, contact_id, version, is_in, cause, at)
      on conflict (segment_id, contact_id) do update
        set version = excluded.version, is_in = excluded.is_in, cause = excluded.cause,
            at = excluded.at, changed_at = excluded.changed_at
      """;

  private final Sql sql;

  Memberships(Sql sql) {
    this.sql = sql;
  }

  /** How these contacts stand to all segments that they were ever in or have a timer for. */
  public List<Standing> of(Collection<UUID> contactIds) {
    return sql.read(handle ->
        handle
            .createQuery(STANDINGS)
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(contactIds)))
            .map(Memberships::standing)
            .list());
  }

  private static Standing standing(ResultSet row, StatementContext context) throws SQLException {
    var cause = row.getString("cause");
    return new Standing(
        row.getObject("segment_id", UUID.class),
        row.getObject("contact_id", UUID.class),
        row.getBoolean("is_in"),
        row.getLong("version"),
        cause == null ? Cause.UNKNOWN : Cause.valueOf(cause),
        instant(row.getTimestamp("at")),
        instant(row.getTimestamp("due_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }

  /** How a contact stands to a segment. */
  Optional<Standing> find(UUID segmentId, UUID contactId) {
    return of(List.of(contactId)).stream().filter(s -> s.segmentId().equals(segmentId)).findFirst();
  }

  /** Keeps what became of contacts that entered or left. */
  void store(List<Standing> standings, Instant now) {
    sql.write(handle ->
        handle
            .createUpdate(STORE)
            .bind("segments", SqlArray.of(UUID.class, standings, Standing::segmentId))
            .bind("contacts", SqlArray.of(UUID.class, standings, Standing::contactId))
            .bind("versions", SqlArray.of(Long.class, standings, Standing::version))
            .bind("in", SqlArray.of(Boolean.class, standings, Standing::isIn))
            .bind("causes", SqlArray.of(String.class, standings, s -> s.cause().name()))
            .bind("times", SqlArray.of(Instant.class, standings, Standing::at))
            .bind("now", now)
            .execute());
  }

  /** Ids of the contacts in a segment, in their order. */
  public List<UUID> members(UUID segmentId, @Nullable UUID after, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select contact_id from membership where segment_id = :segment and is_in"
                    + " and contact_id > coalesce(cast(:after as uuid), :lowest)"
                    + " order by contact_id limit :limit")
            .bind("segment", segmentId)
            .bind("after", after)
            .bind("lowest", LOWEST)
            .bind("limit", limit)
            .mapTo(UUID.class)
            .list());
  }

  /** A membership as announced, and when that was. */
  record Announced(MembershipState state, Instant changedAt) {}

  /** Memberships under these keys, locked until the present transaction ends. */
  List<Announced> lock(Collection<String> keys) {
    var pairs = keys.stream().map(key -> key.split(":", 2)).toList();
    return sql.read(handle ->
        handle
            .createQuery(
                "select m.* from membership m join unnest(:segments, :contacts) as t(s, c)"
                    + " on m.segment_id = t.s and m.contact_id = t.c"
                    + " order by m.contact_id, m.segment_id for update of m")
            .bind("segments", SqlArray.of(UUID.class, pairs, p -> UUID.fromString(p[0])))
            .bind("contacts", SqlArray.of(UUID.class, pairs, p -> UUID.fromString(p[1])))
            .map(Memberships::announced)
            .list());
  }

  private static Announced announced(ResultSet row, StatementContext context) throws SQLException {
    return new Announced(
        new MembershipState(
            row.getObject("segment_id", UUID.class),
            row.getObject("contact_id", UUID.class),
            row.getLong("version"),
            row.getBoolean("is_in"),
            Cause.valueOf(row.getString("cause")),
            row.getTimestamp("at").toInstant()),
        row.getTimestamp("changed_at").toInstant());
  }
}
