package io.clientele.segmentation.contact;

import io.clientele.contracts.VerdictState;
import io.clientele.contracts.VerdictState.Recommendation;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What validation recommends for contacts, kept apart because it may come before the contact. */
@ApplicationScoped
public class Verdicts {
  private static final String STORE =
      """
      insert into verdict (contact_id, values_hash, recommendation)
      select * from unnest(:ids, :hashes, :recommendations) order by 1
      on conflict (contact_id) do update
        set values_hash = excluded.values_hash, recommendation = excluded.recommendation
      """;

  private final Sql sql;

  Verdicts(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the present verdicts. */
  public void store(List<VerdictState> verdicts) {
    sql.write(handle ->
        handle
            .createUpdate(STORE)
            .bind("ids", SqlArray.of(UUID.class, verdicts, VerdictState::contactId))
            .bind("hashes", SqlArray.of(String.class, verdicts, VerdictState::valuesHash))
            .bind("recommendations", SqlArray.of(String.class, verdicts, Verdicts::recommendation))
            .execute());
  }

  private static @Nullable String recommendation(VerdictState verdict) {
    return verdict.recommendation() == Recommendation.UNKNOWN
        ? null
        : verdict.recommendation().json();
  }

  /** Removes the verdicts on these contacts. */
  public void forget(Collection<UUID> contactIds) {
    sql.write(handle ->
        handle
            .createUpdate("delete from verdict where contact_id = any(:ids)")
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(contactIds)))
            .execute());
  }
}
