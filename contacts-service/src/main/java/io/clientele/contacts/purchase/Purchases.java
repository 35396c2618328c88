package io.clientele.contacts.purchase;

import io.clientele.contracts.ExternalId;
import io.clientele.contracts.Money;
import io.clientele.contracts.Purchase;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The stored purchases; they are added, never changed. */
@ApplicationScoped
class Purchases {
  private static final String INSERT =
      """
      insert into purchase (id, contact_id, product_kind, amount_minor, currency, purchased_at,
                            recorded_at, external_system, external_id)
      select * from unnest(:id, :contactId, :productKind, :minor, :currency, :purchasedAt,
                           :recordedAt, :system, :externalId)
      on conflict (external_system, external_id) do nothing
      returning id
      """;

  private final Sql sql;

  Purchases(Sql sql) {
    this.sql = sql;
  }

  /** A purchase and how the selling system calls it. */
  record Known(Purchase purchase, @Nullable ExternalId externalId) {}

  /** Stores those whose external id is new, and says which those are. */
  Set<UUID> insert(List<Known> all) {
    return sql.read(handle ->
        handle
            .createQuery(INSERT)
            .bind("id", SqlArray.of(UUID.class, all, one -> one.purchase().id()))
            .bind("contactId", SqlArray.of(UUID.class, all, one -> one.purchase().contactId()))
            .bind(
                "productKind", SqlArray.of(String.class, all, one -> one.purchase().productKind()))
            .bind("minor", SqlArray.of(Long.class, all, one -> one.purchase().amount().minor()))
            .bind(
                "currency",
                SqlArray.of(String.class, all, one -> one.purchase().amount().currency()))
            .bind(
                "purchasedAt", SqlArray.of(Instant.class, all, one -> one.purchase().purchasedAt()))
            .bind("recordedAt", SqlArray.of(Instant.class, all, one -> one.purchase().recordedAt()))
            .bind("system", SqlArray.of(String.class, all, Purchases::system))
            .bind("externalId", SqlArray.of(String.class, all, Purchases::externalId))
            .mapTo(UUID.class)
            .set());
  }

  private static @Nullable String system(Known one) {
    return one.externalId() == null ? null : one.externalId().system();
  }

  private static @Nullable String externalId(Known one) {
    return one.externalId() == null ? null : one.externalId().id();
  }

  Optional<Purchase> find(ExternalId externalId) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select * from purchase where external_system = :system and external_id = :id")
            .bind("system", externalId.system())
            .bind("id", externalId.id())
            .map(Purchases::read)
            .findOne());
  }

  /** A page of a contact's purchases and one more, the last recorded first. */
  List<Purchase> page(UUID contactId, @Nullable UUID after, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(
                """
                select * from purchase
                where contact_id = :contact and (cast(:after as uuid) is null or id < cast(:after as uuid))
                order by id desc limit :limit
                """)
            .bind("contact", contactId)
            .bind("after", after)
            .bind("limit", limit + 1)
            .map(Purchases::read)
            .list());
  }

  List<Purchase> findLocked(Collection<String> ids) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select * from purchase where id = any(cast(:ids as uuid[])) order by id for"
                    + " update")
            .bind("ids", SqlArray.of(String.class, List.copyOf(ids)))
            .map(Purchases::read)
            .list());
  }

  private static Purchase read(ResultSet row, StatementContext context) throws SQLException {
    return new Purchase(
        row.getObject("id", UUID.class),
        row.getObject("contact_id", UUID.class),
        row.getString("product_kind"),
        Money.ofMinor(row.getLong("amount_minor"), row.getString("currency")),
        row.getTimestamp("purchased_at").toInstant(),
        row.getTimestamp("recorded_at").toInstant());
  }
}
