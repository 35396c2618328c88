package io.clientele.segmentation.contact;

import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Lets only one transaction at a time evaluate a contact, be it for an event, a timer or a changed
 * definition. Taken before anything about the contact is read, in ascending order.
 */
@ApplicationScoped
public class Persons {
  private static final String KNOW =
      """
      insert into person (id) select distinct id from unnest(:ids) as t(id) order by id
      on conflict do nothing
      """;

  private final Sql sql;

  Persons(Sql sql) {
    this.sql = sql;
  }

  /** Waits for these contacts, whether they have been heard of or not. */
  public void lock(Collection<UUID> ids) {
    sql.write(handle ->
        handle.createUpdate(KNOW).bind("ids", SqlArray.of(UUID.class, List.copyOf(ids))).execute());
    take(ids, "");
  }

  /** Locks those of them that nobody else is working on, and says which. */
  public List<UUID> lockFree(Collection<UUID> ids) {
    return take(ids, "skip locked");
  }

  private List<UUID> take(Collection<UUID> ids, String busy) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select id from person where id = any(:ids) order by id for no key update " + busy)
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(ids)))
            .mapTo(UUID.class)
            .list());
  }
}
