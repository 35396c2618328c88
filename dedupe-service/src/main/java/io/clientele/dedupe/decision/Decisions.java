package io.clientele.dedupe.decision;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decisions, one for each pair of records. */
@ApplicationScoped
public class Decisions {
  private static final String COLUMNS =
      "id, left_id as left, right_id as right, verdict, reason, decided_by, decided_at,"
          + " holds, entity";

  private static final String TAKE =
      """
      insert into decision (id, entity, left_id, right_id, verdict, reason, decided_by, decided_at,
                            left_forms, right_forms, holds)
      select :id, l.entity, l.id, r.id, :verdict, :reason, :by, :at, md5(l.forms), md5(r.forms), true
      from record l join record r on r.entity = l.entity
      where l.entity = :entity and l.id = least(:one, :other) and r.id = greatest(:one, :other) and l.id <> r.id
        and l.forms is not null and r.forms is not null
      on conflict (left_id, right_id) do update
        set id = excluded.id, verdict = excluded.verdict, reason = excluded.reason,
            decided_by = excluded.decided_by, decided_at = excluded.decided_at,
            left_forms = excluded.left_forms, right_forms = excluded.right_forms, holds = true
      returning %s
      """
          .formatted(COLUMNS);

  private static final String STANDING =
      """
      with standing as (
        select d.*, l.number as left_number, r.number as right_number,
               coalesce(md5(l.forms) = d.left_forms and md5(r.forms) = d.right_forms, false) as still
        from decision d
        left join record l on l.id = d.left_id left join record r on r.id = d.right_id
        where d.left_id = any(:contact) or d.right_id = any(:contact)),
      changed as (
        update decision d set holds = s.still
        from standing s where d.id = s.id and s.holds <> s.still)
      select entity, left_id as left, right_id as right, left_number, right_number,
             case when still then verdict end as verdict
      from standing
      """;

  private static final String WITHDRAW =
      """
      with gone as (delete from decision where id = :id returning *)
      select gone.entity, left_id as left, right_id as right, l.number as left_number,
             r.number as right_number, null::text as verdict
      from gone left join record l on l.id = left_id left join record r on r.id = right_id
      """;

  private final Sql sql;

  Decisions(Sql sql) {
    this.sql = sql;
  }

  /**
   * Takes a decision in place of an earlier one; empty if they are not two known records of one
   * kind.
   */
  public Optional<Decision> take(
      UUID id, String entity, DecisionChange wanted, String by, Instant at) {
    return sql.read(handle ->
        handle
            .createQuery(TAKE)
            .bind("id", id)
            .bind("entity", entity)
            .bind("one", wanted.left())
            .bind("other", wanted.right())
            .bind("verdict", wanted.verdict().name())
            .bind("reason", wanted.reason())
            .bind("by", by)
            .bind("at", at)
            .map(Rows.as(Decision.class))
            .findOne());
  }

  /** What a record is; empty if it is not known. */
  public Optional<String> entity(UUID record) {
    return sql.read(handle ->
        handle
            .createQuery("select entity from record where id = :id")
            .bind("id", record)
            .mapTo(String.class)
            .findOne());
  }

  /** Takes a decision back; gives of whom it was. */
  public Optional<Standing> withdraw(UUID id) {
    return sql.read(handle ->
        handle.createQuery(WITHDRAW).bind("id", id).map(Rows.as(Standing.class)).findOne());
  }

  /** One decision. */
  public Optional<Decision> find(UUID id) {
    return sql.read(handle ->
        handle
            .createQuery("select " + COLUMNS + " from decision where id = :id")
            .bind("id", id)
            .map(Rows.as(Decision.class))
            .findOne());
  }

  /** What was decided of a contact, also what does not hold any more, the newest first. */
  public List<Decision> of(UUID contact, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select "
                    + COLUMNS
                    + " from decision where left_id = :contact or right_id = :contact"
                    + " order by decided_at desc, id limit :limit")
            .bind("contact", contact)
            .bind("limit", limit)
            .map(Rows.as(Decision.class))
            .list());
  }

  /** What the decisions about these contacts say, now that the contacts have changed. */
  public List<Standing> standing(Collection<UUID> contacts) {
    return sql.read(handle ->
        handle
            .createQuery(STANDING)
            .bind("contact", SqlArray.of(UUID.class, contacts))
            .map(Rows.as(Standing.class))
            .list());
  }

  /** Forgets what was decided of erased contacts. */
  public void forget(Collection<UUID> contacts) {
    sql.write(handle ->
        handle
            .createUpdate(
                "delete from decision where left_id = any(:contact) or right_id = any(:contact)")
            .bind("contact", SqlArray.of(UUID.class, contacts))
            .execute());
  }
}
