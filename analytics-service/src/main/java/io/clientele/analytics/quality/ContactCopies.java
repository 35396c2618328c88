package io.clientele.analytics.quality;

import io.clientele.contracts.ContactState;
import io.clientele.contracts.JudgedValues;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
            .bindArray("id", UUID.class, each(contacts, ContactState::id))
            .bindArray("state", String.class, each(contacts, c -> c.state().name()))
            .bindArray(
                "email",
                Boolean.class,
                each(contacts, c -> c.emails().stream().anyMatch(e -> isGiven(e.value()))))
            .bindArray(
                "phone",
                Boolean.class,
                each(contacts, c -> c.phones().stream().anyMatch(p -> isGiven(p.value()))))
            .bindArray("owner", Boolean.class, each(contacts, c -> isGiven(c.owner())))
            .bindArray("source", Boolean.class, each(contacts, c -> isGiven(c.source())))
            .bindArray("updatedAt", Instant.class, each(contacts, ContactState::updatedAt))
            .bindArray("hash", String.class, each(contacts, JudgedValues::hash))
            .execute());
  }

  private static <T> List<T> each(List<ContactState> contacts, Function<ContactState, T> field) {
    return contacts.stream().map(field).toList();
  }

  private static boolean isGiven(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  /** Forgets erased contacts. */
  public void forget(Collection<UUID> ids) {
    sql.write(handle ->
        handle
            .createUpdate("delete from contact where id = any(:id)")
            .bindArray("id", UUID.class, ids)
            .execute());
  }
}
