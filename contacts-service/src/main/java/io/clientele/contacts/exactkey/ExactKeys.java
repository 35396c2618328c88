package io.clientele.contacts.exactkey;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The one place where active contacts get and lose phones and e-mails as keys. Whoever locks keys
 * first and asks for their owners afterwards sees every owner there is: nobody else can become one
 * before the transaction ends. Locks are taken in ascending order, so writers never deadlock.
 */
@ApplicationScoped
public class ExactKeys {
  private static final int LOCK_CLASS = 7001;
  private static final int SLOTS = 1024;
  private static final String REPLACE =
      """
      with given as (select * from unnest(:ids, :keys) as t(contact_id, key)),
           gone as (delete from exact_key e where e.contact_id = any(:holders)
                    and not exists (select from given g
                                    where g.contact_id = e.contact_id and g.key = e.key))
      insert into exact_key (contact_id, key) select contact_id, key from given
      on conflict do nothing
      """;

  private final Sql sql;

  ExactKeys(Sql sql) {
    this.sql = sql;
  }

  private record Held(UUID contactId, String key) {}

  /** Keeps everybody else away from these keys until the transaction ends. */
  public void lock(Collection<String> keys) {
    var slots = new TreeSet<Integer>();
    keys.forEach(key -> slots.add(Math.floorMod(key.hashCode(), SLOTS)));
    if (slots.isEmpty()) {
      return;
    }
    sql.read(handle ->
        handle
            .createQuery(
                "select count(pg_advisory_xact_lock(:class, slot)) from unnest(:slots) as t(slot)")
            .bind("class", LOCK_CLASS)
            .bind("slots", SqlArray.of(Integer.class, List.copyOf(slots)))
            .mapTo(Long.class)
            .one());
  }

  /** The keys these contacts hold now; read before locking, and once more after it. */
  public Map<UUID, SortedSet<String>> heldBy(Collection<UUID> contacts) {
    var held = new HashMap<UUID, SortedSet<String>>();
    contacts.forEach(id -> held.put(id, new TreeSet<>()));
    list("contact_id = any(:given)", UUID.class, contacts)
        .forEach(
            row -> held.computeIfAbsent(row.contactId(), id -> new TreeSet<>()).add(row.key()));
    return held;
  }

  /** Who holds these keys, which must be locked; keys nobody holds are left out. */
  public Map<String, SortedSet<UUID>> owners(Collection<String> keys) {
    var owners = new HashMap<String, SortedSet<UUID>>();
    list("key = any(:given)", String.class, keys)
        .forEach(
            row -> owners.computeIfAbsent(row.key(), key -> new TreeSet<>()).add(row.contactId()));
    return owners;
  }

  private <T> List<Held> list(String condition, Class<T> type, Collection<T> given) {
    if (given.isEmpty()) {
      return List.of();
    }
    return sql.read(handle ->
        handle
            .createQuery("select contact_id, key from exact_key where " + condition)
            .bind("given", SqlArray.of(type, List.copyOf(given)))
            .map(Rows.as(Held.class))
            .list());
  }

  /** Gives these contacts exactly these keys; old and new ones must be locked. */
  public void replace(Map<UUID, ? extends Collection<String>> keysByContact) {
    if (keysByContact.isEmpty()) {
      return;
    }
    var ids = new ArrayList<UUID>();
    var keys = new ArrayList<String>();
    keysByContact.forEach((id, held) ->
        held.forEach(key -> {
          ids.add(id);
          keys.add(key);
        }));
    sql.write(handle ->
        handle
            .createUpdate(REPLACE)
            .bind("ids", SqlArray.of(UUID.class, ids))
            .bind("keys", SqlArray.of(String.class, keys))
            .bind("holders", SqlArray.of(UUID.class, List.copyOf(keysByContact.keySet())))
            .execute());
  }
}
