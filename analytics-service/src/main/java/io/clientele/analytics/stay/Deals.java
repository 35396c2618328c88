package io.clientele.analytics.stay;

import io.clientele.contracts.DealState;
import io.clientele.contracts.Money;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deals this service knows; of some it has seen nothing but moves. */
@ApplicationScoped
class Deals {
  private static final String STORE =
      """
      insert into deal (id, known, owner, value_minor, currency, contact_id)
      select id, true, owner, value_minor, currency, contact_id
      from unnest(:id, :owner, :valueMinor, :currency, :contactId)
        as t(id, owner, value_minor, currency, contact_id)
      order by id
      on conflict (id) do update
        set known = true, owner = excluded.owner, value_minor = excluded.value_minor,
            currency = excluded.currency, contact_id = excluded.contact_id
      """;
  private static final String MENTION =
      """
      insert into deal (id) select id from unnest(:id) as t(id) order by id
      on conflict (id) do nothing
      """;

  private final Sql sql;

  Deals(Sql sql) {
    this.sql = sql;
  }

  void store(List<DealState> deals) {
    sql.write(handle ->
        handle
            .createUpdate(STORE)
            .bind("id", SqlArray.of(UUID.class, deals, DealState::id))
            .bind("owner", SqlArray.of(String.class, deals, DealState::owner))
            .bind("valueMinor", SqlArray.of(Long.class, deals, Deals::minor))
            .bind("currency", SqlArray.of(String.class, deals, Deals::currency))
            .bind("contactId", SqlArray.of(UUID.class, deals, DealState::contactId))
            .execute());
  }

  private static @Nullable Long minor(DealState deal) {
    return Optional.ofNullable(deal.value()).map(Money::minor).orElse(null);
  }

  private static @Nullable String currency(DealState deal) {
    return Optional.ofNullable(deal.value()).map(Money::currency).orElse(null);
  }

  /** Makes sure that only the caller's transaction derives the stays of these deals. */
  void lock(Collection<UUID> ids) {
    sql.write(handle -> {
      handle.createUpdate(MENTION).bind("id", SqlArray.of(UUID.class, ids)).execute();
      handle
          .createQuery("select id from deal where id = any(:id) order by id for update")
          .bind("id", SqlArray.of(UUID.class, ids))
          .mapTo(UUID.class)
          .list();
    });
  }

  void forget(Collection<UUID> ids) {
    sql.write(handle ->
        handle
            .createUpdate("delete from deal where id = any(:id)")
            .bind("id", SqlArray.of(UUID.class, ids))
            .execute());
  }
}
