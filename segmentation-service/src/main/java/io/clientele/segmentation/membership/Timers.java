package io.clientele.segmentation.membership;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The instants at which time alone makes a contact enter or leave a segment, one per pair. */
@ApplicationScoped
public class Timers {
  private static final String ARM =
      """
      insert into segment_due (due_at, segment_id, contact_id)
      select * from unnest(:times, :segments, :contacts)
      on conflict (segment_id, contact_id) do update set due_at = excluded.due_at
      """;
  private static final String STOP =
      """
      delete from segment_due d using unnest(:segments, :contacts) as t(s, c)
      where d.segment_id = t.s and d.contact_id = t.c
      """;

  private final Sql sql;

  Timers(Sql sql) {
    this.sql = sql;
  }

  /** A timer of one contact in one segment. */
  public record Timer(UUID segmentId, UUID contactId, Instant dueAt) {}

  void arm(List<Standing> standings) {
    if (!standings.isEmpty()) {
      sql.write(handle ->
          handle
              .createUpdate(ARM)
              .bind("times", SqlArray.of(Instant.class, standings, Standing::due))
              .bind("segments", SqlArray.of(UUID.class, standings, Standing::segmentId))
              .bind("contacts", SqlArray.of(UUID.class, standings, Standing::contactId))
              .execute());
    }
  }

  void stop(List<Standing> standings) {
    if (!standings.isEmpty()) {
      sql.write(handle ->
          handle
              .createUpdate(STOP)
              .bind("segments", SqlArray.of(UUID.class, standings, Standing::segmentId))
              .bind("contacts", SqlArray.of(UUID.class, standings, Standing::contactId))
              .execute());
    }
  }

  /** Contacts with the timers that have been due longest. */
  public List<UUID> dueContacts(Instant now, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select distinct contact_id from (select contact_id from segment_due"
                    + " where due_at <= :now order by due_at limit :limit) as due")
            .bind("now", now)
            .bind("limit", limit)
            .mapTo(UUID.class)
            .list());
  }

  /** What is due of these contacts, the earliest first. */
  public List<Timer> due(Collection<UUID> contactIds, Instant now) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select segment_id, contact_id, due_at from segment_due"
                    + " where contact_id = any(:ids) and due_at <= :now order by due_at")
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(contactIds)))
            .bind("now", now)
            .map((row, context) ->
                new Timer(
                    row.getObject("segment_id", UUID.class),
                    row.getObject("contact_id", UUID.class),
                    row.getTimestamp("due_at").toInstant()))
            .list());
  }

  /** When the next timer is due. */
  public Optional<Instant> next() {
    return sql.read(handle ->
        handle
            .createQuery("select due_at from segment_due order by due_at limit 1")
            .mapTo(Instant.class)
            .findOne());
  }

  /** Takes away timers that mean nothing any more. */
  public void remove(List<Timer> timers) {
    sql.write(handle ->
        handle
            .createUpdate(STOP)
            .bind("segments", SqlArray.of(UUID.class, timers, Timer::segmentId))
            .bind("contacts", SqlArray.of(UUID.class, timers, Timer::contactId))
            .execute());
  }
}
