package io.clientele.contacts.projection;

import io.clientele.contracts.DuplicateState;
import io.clientele.contracts.EventJson;
import io.clientele.contracts.VerdictState;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Shows facts of other services on contacts; the contact's version stays as it is. */
@ApplicationScoped
public class Projections {
  // Rows are locked in the order of ids, so that no two writers of many contacts deadlock.
  private static final String LOCKED =
      "with locked as (select id from contact where id = any(:ids) order by id for update) ";
  private static final String VERDICTS =
      LOCKED
          + """
          update contact c set verdict = cast(t.verdict as jsonb), projection = c.projection + 1
          from locked join unnest(:ids, :verdicts) as t(id, verdict) using (id)
          where c.id = locked.id
          """;
  private static final String DUPLICATES =
      LOCKED
          + """
          update contact c
          set duplicates = t.duplicates, projection = c.projection + 1,
              duplicate_groups = cast('{' || t.groups || '}' as uuid[])
          from locked join unnest(:ids, :duplicates, :groups) as t(id, duplicates, groups) using (id)
          where c.id = locked.id
          """;

  private final Sql sql;

  Projections(Sql sql) {
    this.sql = sql;
  }

  /** Shows what validation thinks. */
  public void showVerdicts(List<VerdictState> verdicts) {
    sql.write(handle ->
        handle
            .createUpdate(VERDICTS)
            .bind("ids", SqlArray.of(UUID.class, verdicts, VerdictState::contactId))
            .bind("verdicts", SqlArray.of(String.class, verdicts, Projections::json))
            .execute());
  }

  private static String json(VerdictState verdict) {
    return new String(EventJson.write(verdict), StandardCharsets.UTF_8);
  }

  /** Shows how many others are perhaps the same. */
  public void showDuplicates(List<DuplicateState> states) {
    sql.write(handle ->
        handle
            .createUpdate(DUPLICATES)
            .bind("ids", SqlArray.of(UUID.class, states, DuplicateState::contactId))
            .bind("duplicates", SqlArray.of(Integer.class, states, DuplicateState::duplicates))
            .bind("groups", SqlArray.of(String.class, states, Projections::groups))
            .execute());
  }

  // Arrays of arrays must be of one length in PostgreSQL, so each travels as text.
  private static String groups(DuplicateState state) {
    return String.join(",", state.groups().stream().map(UUID::toString).toList());
  }
}
