package io.clientele.contacts.contact;

import io.clientele.contracts.ContactState.State;
import io.clientele.kit.paging.Cursor;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import io.clientele.rules.SqlClause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored contacts. */
@ApplicationScoped
public class Contacts {
  /** A contact as one JSON row, its company's name included. */
  static final String ROWS =
      """
      select cast(to_jsonb(c) || jsonb_build_object('company', case when o.id is not null
               then jsonb_build_object('id', o.id, 'name', o.name) end) as text) as json
      from contact c left join company o on o.id = c.company_id
      """;

  private static final String COLUMNS =
      """
      id, version, state, given_name, family_name, full_name, sex, birth_date, language, emails,
      phones, company_id, job_title, address, owner, source, territory, tags, payment_details,
      sphere, social_profiles, notes, custom, external_ids, words, values_hash, created_at,
      updated_at
      """;
  private static final String GIVEN =
      "jsonb_populate_recordset(cast(null as contact), cast(:rows as jsonb)) r";

  private final Sql sql;

  Contacts(Sql sql) {
    this.sql = sql;
  }

  /**
   * The contact with this id, in whatever state.
   *
   * @throws Rejection 404 when there is none
   */
  public Contact require(UUID id) {
    return one(id, find(List.of(id)));
  }

  /**
   * A page's contacts and one more, in the order asked for.
   *
   * @param condition on the columns of contact {@code c}
   */
  List<Contact> page(SqlClause condition, ContactSort sort, @Nullable Cursor after, int limit) {
    var query =
        ROWS + " where (" + condition.where() + ") and " + sort.after(after) + sort.orderAndLimit();
    return sql.read(handle -> {
      var asked = handle.createQuery(query).bindMap(condition.binds()).bind("limit", limit + 1);
      if (after != null) {
        asked
            .bind("afterValue", after.values().getFirst())
            .bind("afterId", after.values().getLast());
      }
      return asked.mapTo(String.class).map(ContactJson::read).list();
    });
  }

  /** How many contacts there are under a condition. */
  long count(SqlClause condition) {
    return sql.read(handle ->
        handle
            .createQuery("select count(*) from contact c where " + condition.where())
            .bindMap(condition.binds())
            .mapTo(Long.class)
            .one());
  }

  /** Like {@link #require}, kept from changing until the transaction ends. */
  Contact requireLocked(UUID id) {
    return one(id, findLocked(List.of(id)));
  }

  private static Contact one(UUID id, List<Contact> found) {
    if (found.isEmpty()) {
      throw new Rejection(404, "not-found", "There is no contact " + id + "; check the id.");
    }
    return found.getFirst();
  }

  /** Those of these ids that exist, by id. */
  List<Contact> find(Collection<UUID> ids) {
    return list(ROWS + " where c.id = any(:ids) order by c.id", ids);
  }

  /** Those of these ids that are active or frozen now. */
  Set<UUID> active(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : find(ids).stream()
            .filter(contact -> contact.state() == State.ACTIVE || contact.state() == State.FROZEN)
            .map(Contact::id)
            .collect(Collectors.toSet());
  }

  /** Like {@link #find}, kept from changing until the transaction ends. */
  List<Contact> findLocked(Collection<UUID> ids) {
    return list(ROWS + " where c.id = any(:ids) order by c.id for update of c", ids);
  }

  private List<Contact> list(String query, Collection<UUID> ids) {
    return sql.read(handle ->
        handle
            .createQuery(query)
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(ids)))
            .mapTo(String.class)
            .map(ContactJson::read)
            .list());
  }

  void insert(Collection<Contact> contacts) {
    write(
        "insert into contact (%s) select %s from %s".formatted(COLUMNS, COLUMNS, GIVEN), contacts);
  }

  void update(Collection<Contact> contacts) {
    write(
        "update contact c set (%s) = (select %s from (select r.*) given) from %s where c.id = r.id"
            .formatted(COLUMNS, COLUMNS, GIVEN),
        contacts);
  }

  private void write(String statement, Collection<Contact> contacts) {
    if (!contacts.isEmpty()) {
      sql.write(handle ->
          handle.createUpdate(statement).bind("rows", ContactJson.write(contacts)).execute());
    }
  }
}
