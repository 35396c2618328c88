package io.clientele.analytics.quality;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.JudgedValues;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is counted of contacts: whether they have a value, never the value. */
@ApplicationScoped
public class ContactCopies {
  private static final String STORE =
      """
      insert into contact (id, state, has_email, has_phone, has_owner, has_source, updated_at,
                           values_hash)
      select * from unnest(:id, :state, :email, :phone, :owner, :source, :updatedAt, :hash)
        as t(id, state, has_email, has_phone, has_owner, has_source, updated_at, values_hash)
      order by id
      on conflict (id) do update
        set state = excluded.state, has_email = excluded.has_email,
            has_phone = excluded.has_phone, has_owner = excluded.has_owner,
            has_source = excluded.has_source, updated_at = excluded.updated_at,
            values_hash = excluded.values_hash
      """;

  private final Sql sql;

  ContactCopies(Sql sql) {
    this.sql = sql;
  }

  /** Keeps these contacts as they are now. */
  public void store(List<ContactState> contacts) {
    sql.write(handle ->
        handle
            .createUpdate(STORE)
            .bind("id", SqlArray.of(UUID.class, contacts, ContactState::id))
            .bind("state", SqlArray.of(String.class, contacts, c -> c.state().name()))
            .bind(
                "email",
                SqlArray.of(
                    Boolean.class,
                    contacts,
                    c -> c.emails().stream().anyMatch(e -> isGiven(e.value()))))
            .bind(
                "phone",
                SqlArray.of(
                    Boolean.class,
                    contacts,
                    c -> c.phones().stream().anyMatch(p -> isGiven(p.value()))))
            .bind("owner", SqlArray.of(Boolean.class, contacts, c -> isGiven(c.owner())))
            .bind("source", SqlArray.of(Boolean.class, contacts, c -> isGiven(c.source())))
            .bind("updatedAt", SqlArray.of(Instant.class, contacts, ContactState::updatedAt))
            .bind("hash", SqlArray.of(String.class, contacts, JudgedValues::hash))
            .execute());
  }

  private static boolean isGiven(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  /** Forgets erased contacts. */
  public void forget(Collection<UUID> ids) {
    sql.write(handle ->
        handle
            .createUpdate("delete from contact where id = any(:id)")
            .bind("id", SqlArray.of(UUID.class, ids))
            .execute());
  }
}
