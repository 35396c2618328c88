package io.clientele.contacts.interaction;

import io.clientele.contracts.ExternalId;
import io.clientele.contracts.Interaction;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored interactions; they are added, never changed. */
@ApplicationScoped
class Interactions {
  private static final String ROWS =
      "select id, contact_id, kind, channel, at, recorded_at, outcome from interaction";

  private final Sql sql;

  Interactions(Sql sql) {
    this.sql = sql;
  }

  /** Stores it unless its external id is known; says whether it was. */
  boolean insert(Interaction interaction, @Nullable ExternalId externalId) {
    return sql.read(handle ->
        handle
            .createUpdate(
                """
                insert into interaction (id, contact_id, kind, channel, at, recorded_at,
                                         outcome, external_system, external_id)
                values (:id, :contactId, :kind, :channel, :at, :recordedAt, :outcome,
                        :system, :externalId)
                on conflict (external_system, external_id) do nothing
                """)
            .bindMethods(interaction)
            .bind("system", externalId == null ? null : externalId.system())
            .bind("externalId", externalId == null ? null : externalId.id())
            .execute())
        == 1;
  }

  Optional<Interaction> find(ExternalId externalId) {
    return sql.read(handle ->
        handle
            .createQuery(ROWS + " where external_system = :system and external_id = :id")
            .bind("system", externalId.system())
            .bind("id", externalId.id())
            .map(Rows.as(Interaction.class))
            .findOne());
  }

  /** A page of a contact's interactions and one more, the last recorded first. */
  List<Interaction> page(UUID contactId, @Nullable UUID after, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(
                ROWS
                    + " where contact_id = :contact"
                    + " and (cast(:after as uuid) is null or id < cast(:after as uuid))"
                    + " order by id desc limit :limit")
            .bind("contact", contactId)
            .bind("after", after)
            .bind("limit", limit + 1)
            .map(Rows.as(Interaction.class))
            .list());
  }

  List<Interaction> findLocked(Collection<String> ids) {
    return sql.read(handle ->
        handle
            .createQuery(ROWS + " where id = any(cast(:ids as uuid[])) order by id for update")
            .bind("ids", SqlArray.of(String.class, List.copyOf(ids)))
            .map(Rows.as(Interaction.class))
            .list());
  }
}
