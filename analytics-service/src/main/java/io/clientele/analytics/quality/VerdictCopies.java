package io.clientele.analytics.quality;

import io.clientele.contracts.VerdictState;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The newest verdict of each contact, as far as it is counted. */
@ApplicationScoped
public class VerdictCopies {
  private static final String STORE =
      """
      insert into verdict (contact_id, values_hash, suspicious_phone, invalid_phone,
                           undeliverable_email)
      select * from unnest(:contact, :hash, :suspicious, :invalid, :undeliverable)
        as t(contact_id, values_hash, suspicious_phone, invalid_phone, undeliverable_email)
      order by contact_id
      on conflict (contact_id) do update
        set values_hash = excluded.values_hash, suspicious_phone = excluded.suspicious_phone,
            invalid_phone = excluded.invalid_phone,
            undeliverable_email = excluded.undeliverable_email
      """;

  private final Sql sql;

  VerdictCopies(Sql sql) {
    this.sql = sql;
  }

  /** Keeps these verdicts. */
  public void store(List<VerdictState> states) {
    var verdicts = states.stream().map(VerdictCopy::of).toList();
    sql.write(handle ->
        handle
            .createUpdate(STORE)
            .bind("contact", SqlArray.of(UUID.class, verdicts, VerdictCopy::contactId))
            .bind("hash", SqlArray.of(String.class, verdicts, VerdictCopy::valuesHash))
            .bind("suspicious", SqlArray.of(Boolean.class, verdicts, VerdictCopy::suspiciousPhone))
            .bind("invalid", SqlArray.of(Boolean.class, verdicts, VerdictCopy::invalidPhone))
            .bind(
                "undeliverable",
                SqlArray.of(Boolean.class, verdicts, VerdictCopy::undeliverableEmail))
            .execute());
  }

  /** Forgets verdicts on erased contacts. */
  public void forget(Collection<UUID> contacts) {
    sql.write(handle ->
        handle
            .createUpdate("delete from verdict where contact_id = any(:id)")
            .bind("id", SqlArray.of(UUID.class, contacts))
            .execute());
  }
}
