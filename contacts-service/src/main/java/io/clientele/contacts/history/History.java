package io.clientele.contacts.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every change of every contact: who, when, why, old and new. */
@ApplicationScoped
public class History {
  private static final String RECORD =
      """
      insert into contact_change (contact_id, version, at, who, why, cause, fields)
      select id, version, at, who, why, cause, cast(fields as jsonb)
      from unnest(:ids, :versions, :ats, :whos, :whys, :causes, :fields)
        as t(id, version, at, who, why, cause, fields)
      """;

  private final Sql sql;
  private final ObjectMapper json;

  History(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Keeps changes, in the transaction that makes them. */
  public void record(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    sql.write(handle ->
        handle
            .createUpdate(RECORD)
            .bind("ids", SqlArray.of(UUID.class, changes, Change::contactId))
            .bind("versions", SqlArray.of(Long.class, changes, Change::version))
            .bind("ats", SqlArray.of(Instant.class, changes, Change::at))
            .bind("whos", SqlArray.of(String.class, changes, c -> c.author().name()))
            .bind("whys", SqlArray.of(String.class, changes, c -> c.author().reason()))
            .bind("causes", SqlArray.of(String.class, changes, c -> c.cause().json()))
            .bind("fields", SqlArray.of(String.class, changes, this::fields))
            .execute());
  }

  private String fields(Change change) {
    try {
      return json.writeValueAsString(change.fields());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A page's changes of a contact and one more, newest first, older than the given version. */
  public List<ChangeView> page(UUID contact, long before, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(
                """
                select version, at, who, why, cause, cast(fields as text) as fields
                from contact_change where contact_id = :contact and version < :before
                order by version desc limit :limit
                """)
            .bind("contact", contact)
            .bind("before", before)
            .bind("limit", limit + 1)
            .map(Rows.as(ChangeView.class))
            .list());
  }
}
