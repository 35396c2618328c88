package io.clientele.contacts.reference;

import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells which contacts there are, for whoever refers to one. */
@ApplicationScoped
public class KnownContacts {
  private final Sql sql;

  KnownContacts(Sql sql) {
    this.sql = sql;
  }

  /** Those of these that exist, in whatever state but erased. */
  public Set<UUID> among(Collection<UUID> ids) {
    return sql.read(handle ->
        handle
            .createQuery("select id from contact where id = any(:ids) and state <> 'erased'")
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(ids)))
            .mapTo(UUID.class)
            .set());
  }

  /**
   * Refuses a body that refers to nobody.
   *
   * @throws Rejection 422 {@code unknown-contact}
   */
  public void require(@Nullable UUID id) {
    if (id != null && among(List.of(id)).isEmpty()) {
      throw new Rejection(422, "unknown-contact", "Create the contact first, or correct its id.")
          .error("/contactId", "unknown", "There is no contact " + id + ".");
    }
  }

  /**
   * Refuses a list of what nobody did.
   *
   * @throws Rejection 404 {@code unknown-contact}
   */
  public void requireForList(UUID id) {
    if (among(List.of(id)).isEmpty()) {
      throw new Rejection(404, "unknown-contact", "There is no contact " + id + "; check the id.");
    }
  }
}
