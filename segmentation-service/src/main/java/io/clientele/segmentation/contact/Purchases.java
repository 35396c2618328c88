package io.clientele.segmentation.contact;

import io.clientele.contracts.Purchase;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import io.clientele.rules.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The copies of purchases, with amounts in the currency's smallest unit. */
@ApplicationScoped
public class Purchases {
  private static final String STORE =
      """
      insert into purchase (id, contact_id, purchased_at, minor_units, currency, kind)
      select * from unnest(:ids, :contacts, :times, :amounts, :currencies, :kinds) order by 1
      on conflict (id) do nothing
      """;
  private static final String SINCE =
      """
      select contact_id, purchased_at, minor_units, currency, kind
      from purchase where contact_id = any(:ids) and purchased_at > :since
      """;

  private final Sql sql;

  Purchases(Sql sql) {
    this.sql = sql;
  }

  private record Row(UUID contactId, Subject.Purchase purchase) {}

  /** Keeps new purchases. */
  public void store(List<Purchase> purchases) {
    sql.write(handle ->
        handle
            .createUpdate(STORE)
            .bind("ids", SqlArray.of(UUID.class, purchases, Purchase::id))
            .bind("contacts", SqlArray.of(UUID.class, purchases, Purchase::contactId))
            .bind("times", SqlArray.of(Instant.class, purchases, Purchase::purchasedAt))
            .bind("amounts", SqlArray.of(Long.class, purchases, p -> p.amount().minor()))
            .bind("currencies", SqlArray.of(String.class, purchases, p -> p.amount().currency()))
            .bind("kinds", SqlArray.of(String.class, purchases, Purchase::productKind))
            .execute());
  }

  /** Purchases of these contacts made after an instant. */
  public Map<UUID, List<Subject.Purchase>> since(Collection<UUID> contactIds, Instant since) {
    if (contactIds.isEmpty()) {
      return Map.of();
    }
    return sql.read(handle ->
        handle
            .createQuery(SINCE)
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(contactIds)))
            .bind("since", since)
            .map((row, context) ->
                new Row(
                    row.getObject("contact_id", UUID.class),
                    new Subject.Purchase(
                        row.getTimestamp("purchased_at").toInstant(),
                        row.getLong("minor_units"),
                        row.getString("currency"),
                        row.getString("kind"))))
            .stream()
            .collect(
                Collectors.groupingBy(
                    Row::contactId,
                    HashMap::new,
                    Collectors.mapping(Row::purchase, Collectors.toList()))));
  }

  /** Whose purchases these are, as far as they are known. */
  public Map<UUID, UUID> buyers(Collection<UUID> purchaseIds) {
    return sql.read(handle ->
        handle
            .createQuery("select id, contact_id from purchase where id = any(:ids)")
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(purchaseIds)))
            .map((row, context) ->
                List.of(row.getObject("id", UUID.class), row.getObject("contact_id", UUID.class)))
            .stream()
            .collect(Collectors.toMap(List::getFirst, List::getLast)));
  }

  /** Removes purchases. */
  public void forget(Collection<UUID> purchaseIds) {
    sql.write(handle ->
        handle
            .createUpdate("delete from purchase where id = any(:ids)")
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(purchaseIds)))
            .execute());
  }
}
