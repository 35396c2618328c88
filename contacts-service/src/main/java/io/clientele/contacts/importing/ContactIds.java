package io.clientele.contacts.importing;

import io.clientele.contacts.reference.KnownContacts;
import io.clientele.contracts.ExternalId;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds contacts by how files call them. */
@ApplicationScoped
class ContactIds {
  private static final String KNOWN =
      """
      select distinct given.id from unnest(:ids) as given(id)
      where exists (select from contact c where c.external_ids @>
        jsonb_build_array(jsonb_build_object('system', cast(:system as text), 'id', given.id)))
      """;
  private static final String NAMED =
      """
      select given.id as name, c.id from unnest(:ids) as given(id)
      join contact c on c.external_ids @> jsonb_build_array(jsonb_build_object('id', given.id))
      where c.state in ('active', 'frozen')
      """;

  private final Sql sql;
  private final KnownContacts contacts;

  ContactIds(Sql sql, KnownContacts contacts) {
    this.sql = sql;
    this.contacts = contacts;
  }

  private record Named(String name, UUID id) {}

  /** Those of a system's ids that contacts have already, in whatever state. */
  Set<String> known(String system, Collection<String> ids) {
    return sql.read(handle ->
        handle
            .createQuery(KNOWN)
            .bind("system", system)
            .bind("ids", SqlArray.of(String.class, List.copyOf(ids)))
            .mapTo(String.class)
            .collect(Collectors.toCollection(HashSet::new)));
  }

  /** The contacts that rows name: by our own id, or by the id of any system they came from. */
  ContactNames named(Collection<String> names) {
    var own = names.stream().flatMap(name -> uuid(name).stream()).distinct().toList();
    var found = new ContactNames();
    contacts.among(own).forEach(id -> found.add(id.toString(), id));
    sql.read(handle ->
            handle
                .createQuery(NAMED)
                .bind("ids", SqlArray.of(String.class, names.stream().distinct().toList()))
                .map((row, context) ->
                    new Named(row.getString("name"), row.getObject("id", UUID.class)))
                .list())
        .forEach(one -> found.add(one.name(), one.id()));
    return found;
  }

  private static Optional<UUID> uuid(String name) {
    try {
      return name.length() == 36 ? Optional.of(UUID.fromString(name)) : Optional.empty();
    } catch (IllegalArgumentException otherSystem) {
      return Optional.empty();
    }
  }

  static ExternalId external(ImportJob job, String id) {
    return new ExternalId(job.choices().system(), id);
  }
}
