package io.clientele.validation.verdict;

import io.clientele.contracts.EventJson;
import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.VerdictState;
import io.clientele.contracts.VerdictState.Recommendation;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.StatementContext;

/** The verdicts as last published, one for each contact ever judged. */
@ApplicationScoped
class Verdicts {
  private static final String COLUMNS =
      "contact_id, version, values_hash, contact_version, fields::text as fields, recommendation,"
          + " judged_at";

  /** The version only grows, also over an erasure. */
  private static final String STORE =
      """
      insert into verdict as v (contact_id, version, values_hash, contact_version, fields,
                                recommendation, judged_at)
      select contact_id, 1, values_hash, contact_version, cast(fields as jsonb), recommendation,
             judged_at
      from unnest(:contactId, :valuesHash, :contactVersion, :fields, :recommendation, :judgedAt)
        as t(contact_id, values_hash, contact_version, fields, recommendation, judged_at)
      order by contact_id
      on conflict (contact_id) do update
        set version = v.version + 1, values_hash = excluded.values_hash,
            contact_version = excluded.contact_version, fields = excluded.fields,
            recommendation = excluded.recommendation, judged_at = excluded.judged_at
      """
          + "returning "
          + COLUMNS;

  private static final String ERASE =
      """
      update verdict
      set version = version + 1, values_hash = '', fields = '[]', recommendation = 'unknown',
          judged_at = :now
      where contact_id = any(:ids) and values_hash <> ''
      """
          + "returning "
          + COLUMNS;

  private final Sql sql;

  Verdicts(Sql sql) {
    this.sql = sql;
  }

  /** Hashes of the values behind the verdicts on these contacts. */
  Map<UUID, String> hashes(Collection<UUID> contacts) {
    return sql.read(handle -> {
      var hashes = new HashMap<UUID, String>();
      handle
          .createQuery("select contact_id, values_hash from verdict where contact_id = any(:ids)")
          .bind("ids", SqlArray.of(UUID.class, List.copyOf(contacts)))
          .map((row, context) ->
              hashes.put(row.getObject("contact_id", UUID.class), row.getString("values_hash")))
          .list();
      return hashes;
    });
  }

  /** Keeps verdicts and gives them with the versions they got; those given count for nothing. */
  List<VerdictState> store(List<VerdictState> verdicts) {
    return sql.read(handle ->
        handle
            .createQuery(STORE)
            .bind("contactId", SqlArray.of(UUID.class, map(verdicts, VerdictState::contactId)))
            .bind("valuesHash", SqlArray.of(String.class, map(verdicts, VerdictState::valuesHash)))
            .bind(
                "contactVersion",
                SqlArray.of(Long.class, map(verdicts, VerdictState::contactVersion)))
            .bind("fields", SqlArray.of(String.class, map(verdicts, v -> json(v.fields()))))
            .bind(
                "recommendation",
                SqlArray.of(String.class, map(verdicts, v -> v.recommendation().json())))
            .bind("judgedAt", SqlArray.of(Instant.class, map(verdicts, VerdictState::judgedAt)))
            .map(Verdicts::verdict)
            .list());
  }

  /** Forgets what was thought of erased contacts and gives what is left of it. */
  List<VerdictState> erase(Collection<UUID> contacts, Instant now) {
    return sql.read(handle ->
        handle
            .createQuery(ERASE)
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(contacts)))
            .bind("now", now)
            .map(Verdicts::verdict)
            .list());
  }

  /** The verdict on a contact, if it was judged and not erased. */
  Optional<VerdictState> find(UUID contact) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select " + COLUMNS + " from verdict where contact_id = ? and values_hash <> ''")
            .bind(0, contact)
            .map(Verdicts::verdict)
            .findOne());
  }

  /** These verdicts, kept from changing until the transaction ends. */
  List<VerdictState> findLocked(Collection<UUID> contacts) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select "
                    + COLUMNS
                    + " from verdict where contact_id = any(:ids) order by contact_id for update")
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(contacts)))
            .map(Verdicts::verdict)
            .list());
  }

  private static <T> List<T> map(List<VerdictState> verdicts, Function<VerdictState, T> value) {
    return verdicts.stream().map(value).toList();
  }

  private static String json(Object value) {
    return new String(EventJson.write(value), StandardCharsets.UTF_8);
  }

  private static VerdictState verdict(ResultSet row, StatementContext context) throws SQLException {
    var fields = row.getString("fields").getBytes(StandardCharsets.UTF_8);
    return new VerdictState(
        row.getObject("contact_id", UUID.class),
        row.getLong("version"),
        row.getString("values_hash"),
        row.getLong("contact_version"),
        List.of(EventJson.read(fields, FieldVerdict[].class)),
        Recommendation.valueOf(row.getString("recommendation").toUpperCase(Locale.ROOT)),
        row.getTimestamp("judged_at").toInstant());
  }
}
