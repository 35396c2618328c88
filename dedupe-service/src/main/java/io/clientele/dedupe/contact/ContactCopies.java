package io.clientele.dedupe.contact;

import io.clientele.dedupe.match.Stored;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The contacts this service knows. */
@ApplicationScoped
public class ContactCopies {
  /** A number is taken for a new contact alone: sequences would run out on changes. */
  private static final String STORE =
      """
      insert into contact (id, state, phones, applied_at, number, forms)
      select t.id, t.state, string_to_array(t.phones, ' '), :now,
             coalesce(known.number, nextval('contact_number')), t.forms
      from unnest(:id, :state, :phones, :forms) with ordinality
             as t(id, state, phones, forms, place)
      left join contact known on known.id = t.id
      order by t.place
      on conflict (id) do update
        set state = excluded.state, phones = excluded.phones, applied_at = excluded.applied_at,
            forms = excluded.forms
      returning new.number, new.forms, old.forms is distinct from new.forms as changed
      """;

  private static final String FORGET =
      "delete from contact where id = any(:id) returning number, null::text as forms, true as"
          + " changed";

  private final Sql sql;

  ContactCopies(Sql sql) {
    this.sql = sql;
  }

  /** Keeps these contacts as they are now. */
  public List<Stored> store(List<ContactCopy> copies, Instant now) {
    if (copies.isEmpty()) {
      return List.of();
    }
    return sql.read(handle ->
        handle
            .createQuery(STORE)
            .bind("id", SqlArray.of(UUID.class, copies, ContactCopy::id))
            .bind("state", SqlArray.of(String.class, copies, copy -> copy.state().name()))
            .bind(
                "phones",
                SqlArray.of(String.class, copies, copy -> String.join(" ", copy.phones())))
            .bind("forms", SqlArray.of(String.class, copies, ContactCopy::forms))
            .bind("now", now)
            .map(Rows.as(Stored.class))
            .list());
  }

  /** Forgets erased contacts; gives those it had known. */
  public List<Stored> forget(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return sql.read(handle ->
        handle
            .createQuery(FORGET)
            .bind("id", SqlArray.of(UUID.class, ids))
            .map(Rows.as(Stored.class))
            .list());
  }
}
