package io.clientele.segmentation.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contracts.ContactState;
import io.clientele.contracts.ContactState.State;
import io.clientele.contracts.JudgedValues;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The copies of contacts. */
@ApplicationScoped
public class Contacts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final UUID LOWEST = new UUID(0, 0);
  private static final String LOAD =
      """
      select c.id, c.state,
             (c.fields || case when v.values_hash = c.judged_hash and v.recommendation is not null
                               then jsonb_build_object('recommendation', v.recommendation)
                               else '{}'::jsonb end)::text as fields
      from contact c left join verdict v on v.contact_id = c.id
      where c.id = any(:ids)
      """;
  private static final String STORE =
      """
      insert into contact (id, state, fields, judged_hash)
      select id, state, fields::jsonb, hash
      from unnest(:ids, :states, :fields, :hashes) as t(id, state, fields, hash)
      order by id
      on conflict (id) do update
        set state = excluded.state, fields = excluded.fields, judged_hash = excluded.judged_hash
      """;

  private final Sql sql;

  Contacts(Sql sql) {
    this.sql = sql;
  }

  /** Those of them that are known. */
  public Map<UUID, Contact> load(Collection<UUID> ids) {
    return sql.read(handle ->
        handle
            .createQuery(LOAD)
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(ids)))
            .map(Contacts::contact)
            .stream()
            .collect(Collectors.toMap(Contact::id, Function.identity())));
  }

  private static Contact contact(ResultSet row, StatementContext context) throws SQLException {
    try {
      return new Contact(
          row.getObject("id", UUID.class),
          State.valueOf(row.getString("state")),
          JSON.readTree(row.getString("fields")));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Keeps the present state of contacts. */
  public void store(List<ContactState> states) {
    sql.write(handle ->
        handle
            .createUpdate(STORE)
            .bind("ids", SqlArray.of(UUID.class, states, ContactState::id))
            .bind("states", SqlArray.of(String.class, states, s -> s.state().name()))
            .bind(
                "fields", SqlArray.of(String.class, states, s -> ContactDocument.of(s).toString()))
            .bind("hashes", SqlArray.of(String.class, states, JudgedValues::hash))
            .execute());
  }

  /** Removes everything that is known of contacts; their ids alone stay. */
  public void forget(Collection<UUID> ids) {
    sql.write(handle -> {
      for (var table :
          List.of("contact where id", "verdict where contact_id", "purchase where contact_id")) {
        handle
            .createUpdate("delete from " + table + " = any(:ids)")
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(ids)))
            .execute();
      }
    });
  }

  /** Ids of the next contacts in the order of ids, from the start when after is null. */
  public List<UUID> after(@Nullable UUID after, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select id from contact where id > coalesce(cast(:after as uuid), :lowest)"
                    + " order by id limit :limit")
            .bind("lowest", LOWEST)
            .bind("after", after)
            .bind("limit", limit)
            .mapTo(UUID.class)
            .list());
  }
}
