package io.clientele.dedupe.group;

import io.clientele.dedupe.contact.ContactCopy;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Which contacts have which phone number. */
@ApplicationScoped
class PhoneMembers {
  /** Looked up one by one: the planner would read the whole table before it is analysed. */
  private static final String LEAVE =
      """
      delete from phone_member
      where ctid = any(array(
        select m.ctid from unnest(:touched) as t(id)
        cross join lateral (select ctid, e164, contact_id from phone_member
                            where contact_id = t.id offset 0) m
        where not exists (select from unnest(:e164, :contact) as k(e164, contact_id)
                          where k.e164 = m.e164 and k.contact_id = m.contact_id)))
      returning e164, contact_id, -1 as members
      """;

  private static final String JOIN =
      """
      insert into phone_member (e164, contact_id)
      select e164, contact_id from unnest(:e164, :contact) as k(e164, contact_id)
      on conflict do nothing
      returning e164, contact_id, 1 as members
      """;

  /** Also of those of whom something was decided that no longer holds. */
  private static final String KEEP_APART =
      """
      update phone_member m set apart = n.apart
      from (select m.e164, m.contact_id, count(o.contact_id)::integer as apart
            from phone_member m
            left join kept_apart a on a.contact_id = m.contact_id
            left join phone_member o on o.contact_id = a.other_id and o.e164 = m.e164
            where m.contact_id = any(:contact)
            group by m.e164, m.contact_id) n
      where m.e164 = n.e164 and m.contact_id = n.contact_id and m.apart <> n.apart
      returning m.e164
      """;

  private final Sql sql;

  PhoneMembers(Sql sql) {
    this.sql = sql;
  }

  /**
   * A contact came to have a number, or has it no longer.
   *
   * @param members how many more have the number; null for who has it as before
   */
  record Move(String e164, UUID contactId, @Nullable Integer members) {}

  /**
   * Gives each touched contact exactly the numbers it has now.
   *
   * @param touched all contacts of the batch, also those without a number
   * @param counting those of them that count
   */
  List<Move> replace(Collection<UUID> touched, List<ContactCopy> counting) {
    var keys =
        counting.stream()
            .flatMap(copy -> copy.phones().stream().map(e164 -> new Move(e164, copy.id(), 1)))
            .toList();
    return sql.read(handle -> {
      var moves =
          new ArrayList<>(
              run(
                  handle.createQuery(LEAVE).bind("touched", SqlArray.of(UUID.class, touched)),
                  keys));
      moves.addAll(run(handle.createQuery(JOIN), keys));
      return moves;
    });
  }

  /** Counts anew from whom these contacts are kept apart; gives the numbers where that changed. */
  List<String> keepApart(Collection<UUID> contacts) {
    return sql.read(handle ->
        handle
            .createQuery(KEEP_APART)
            .bind("contact", SqlArray.of(UUID.class, contacts))
            .mapTo(String.class)
            .list());
  }

  /** The numbers these contacts have, which are to be counted. */
  List<Move> of(Collection<UUID> contacts) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select e164, contact_id, null::integer as members from phone_member where"
                    + " contact_id = any(:contact)")
            .bind("contact", SqlArray.of(UUID.class, contacts))
            .map(Rows.as(Move.class))
            .list());
  }

  private static List<Move> run(Query query, List<Move> keys) {
    return query
        .bind("e164", SqlArray.of(String.class, keys, Move::e164))
        .bind("contact", SqlArray.of(UUID.class, keys, Move::contactId))
        .map(Rows.as(Move.class))
        .list();
  }
}
