package io.clientele.dedupe.contact;

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
  private static final String STORE =
      """
      insert into contact as c (id, state, phones, applied_at)
      select id, state, string_to_array(phones, ' '), :now
      from unnest(:id, :state, :phones) as t(id, state, phones)
      on conflict (id) do update
        set state = excluded.state, phones = excluded.phones, applied_at = excluded.applied_at
      """;

  private final Sql sql;

  ContactCopies(Sql sql) {
    this.sql = sql;
  }

  /** Keeps these contacts as they are now. */
  public void store(List<ContactCopy> copies, Instant now) {
    if (copies.isEmpty()) {
      return;
    }
    sql.write(handle ->
        handle
            .createUpdate(STORE)
            .bind("id", SqlArray.of(UUID.class, copies, ContactCopy::id))
            .bind("state", SqlArray.of(String.class, copies, copy -> copy.state().name()))
            .bind(
                "phones",
                SqlArray.of(String.class, copies, copy -> String.join(" ", copy.phones())))
            .bind("now", now)
            .execute());
  }

  /** Forgets erased contacts. */
  public void forget(Collection<UUID> ids) {
    if (!ids.isEmpty()) {
      sql.write(handle ->
          handle
              .createUpdate("delete from contact where id = any(:id)")
              .bind("id", SqlArray.of(UUID.class, ids))
              .execute());
    }
  }
}
