package io.clientele.validation.verdict;

import io.clientele.contracts.EventJson;
import io.clientele.contracts.FieldVerdict;
import io.clientele.contracts.JudgedValues;
import io.clientele.contracts.VerdictState;
import io.clientele.contracts.VerdictState.Recommendation;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import io.clientele.validation.rules.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The verdicts as last published, one for each contact ever judged. */
@ApplicationScoped
class Verdicts {
  private static final String COLUMNS =
      "contact_id, version, values_hash, contact_version, fields::text as fields, recommendation,"
          + " judged_at";

  private static final String GIVEN =
      """
      unnest(:contactId, :valuesHash, :contactVersion, :fields, :recommendation, :judgedAt, :judged)
        as t(contact_id, values_hash, contact_version, fields, recommendation, judged_at, judged)
      """;

  /** The version only grows, also over an erasure. */
  private static final String STORE =
      """
      insert into verdict as v (contact_id, version, values_hash, contact_version, fields,
                                recommendation, judged_at, judged, rules)
      select contact_id, 1, values_hash, contact_version, cast(fields as jsonb), recommendation,
             judged_at, cast(judged as jsonb), :rules
      from %s order by contact_id
      on conflict (contact_id) do update
        set version = v.version + 1, values_hash = excluded.values_hash,
            contact_version = excluded.contact_version, fields = excluded.fields,
            recommendation = excluded.recommendation, judged_at = excluded.judged_at,
            judged = excluded.judged, rules = excluded.rules
      returning %s
      """
          .formatted(GIVEN, COLUMNS);

  private static final String CONFIRM =
      """
      update verdict v set rules = :rules, judged = cast(t.judged as jsonb)
      from %s
      where v.contact_id = t.contact_id and v.values_hash = t.values_hash
        and v.fields = cast(t.fields as jsonb) and v.recommendation = t.recommendation
      returning v.contact_id
      """
          .formatted(GIVEN);

  /** Locked in the order in which they are stored; what others hold, they judge themselves. */
  private static final String OUTDATED =
      """
      select contact_id, contact_version, judged::text as judged from verdict
      where contact_id > :after and rules < :rules and judged is not null
      order by contact_id limit :limit for update skip locked
      """;

  private static final String ERASE =
      """
      update verdict
      set version = version + 1, values_hash = '', fields = '[]', recommendation = 'unknown',
          judged = null, judged_at = :now
      where contact_id = any(:ids) and values_hash <> ''
      """
          + "returning "
          + COLUMNS;

  private final Sql sql;

  Verdicts(Sql sql) {
    this.sql = sql;
  }

  /** A verdict with the values it is about. */
  record Judged(VerdictState verdict, JudgedValues values) {}

  /** What a verdict was made of and by. */
  record Basis(String hash, long rules) {}

  /** A contact whose verdict was made by older rules. */
  record Outdated(UUID contactId, long contactVersion, JudgedValues values) {}

  /** A verdict and the versions of its rules, null if nobody wrote them down. */
  record Known(VerdictState verdict, @Nullable Versions versions) {}

  /** What the verdicts on these contacts were made of and by. */
  Map<UUID, Basis> bases(Collection<UUID> contacts) {
    return sql.read(handle -> {
      var bases = new HashMap<UUID, Basis>();
      handle
          .createQuery(
              "select contact_id, values_hash, rules from verdict where contact_id = any(:ids)")
          .bind("ids", SqlArray.of(UUID.class, List.copyOf(contacts)))
          .map((row, context) ->
              bases.put(
                  row.getObject("contact_id", UUID.class),
                  new Basis(row.getString("values_hash"), row.getLong("rules"))))
          .list();
      return bases;
    });
  }

  /**
   * The next contacts, by their ids, that were judged by older rules than these; kept from changing
   * until the transaction ends.
   */
  List<Outdated> outdated(UUID after, long rules, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(OUTDATED)
            .bind("after", after)
            .bind("rules", rules)
            .bind("limit", limit)
            .map((row, context) ->
                new Outdated(
                    row.getObject("contact_id", UUID.class),
                    row.getLong("contact_version"),
                    read(row, "judged", JudgedValues.class)))
            .list());
  }

  /** Notes that other rules came to the same verdict; gives the contacts of which that is true. */
  Set<UUID> confirm(List<Judged> judged, long rules) {
    return sql.read(handle ->
        new HashSet<>(bind(handle.createQuery(CONFIRM), judged, rules).mapTo(UUID.class).list()));
  }

  /** Keeps verdicts and gives them with the versions they got; those given count for nothing. */
  List<VerdictState> store(List<Judged> judged, long rules) {
    return sql.read(
        handle -> bind(handle.createQuery(STORE), judged, rules).map(Verdicts::verdict).list());
  }

  private static Query bind(Query query, List<Judged> judged, long rules) {
    var verdicts = judged.stream().map(Judged::verdict).toList();
    return query
        .bind("contactId", SqlArray.of(UUID.class, verdicts, VerdictState::contactId))
        .bind("valuesHash", SqlArray.of(String.class, verdicts, VerdictState::valuesHash))
        .bind("contactVersion", SqlArray.of(Long.class, verdicts, VerdictState::contactVersion))
        .bind("fields", SqlArray.of(String.class, verdicts, verdict -> json(verdict.fields())))
        .bind(
            "recommendation",
            SqlArray.of(String.class, verdicts, verdict -> verdict.recommendation().json()))
        .bind("judgedAt", SqlArray.of(Instant.class, verdicts, VerdictState::judgedAt))
        .bind("judged", SqlArray.of(String.class, judged, one -> json(one.values())))
        .bind("rules", rules);
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
  Optional<Known> find(UUID contact) {
    return sql.read(handle ->
        handle
            .createQuery(
                "select "
                    + COLUMNS
                    + ", (select r.versions::text from rules r where r.number = verdict.rules) as"
                    + " versions from verdict where contact_id = ? and values_hash <> ''")
            .bind(0, contact)
            .map((row, context) ->
                new Known(
                    verdict(row, context),
                    row.getString("versions") == null
                        ? null
                        : read(row, "versions", Versions.class)))
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

  private static String json(Object value) {
    return new String(EventJson.write(value), StandardCharsets.UTF_8);
  }

  private static <T> T read(ResultSet row, String column, Class<T> type) throws SQLException {
    return EventJson.read(row.getString(column).getBytes(StandardCharsets.UTF_8), type);
  }

  private static VerdictState verdict(ResultSet row, StatementContext context) throws SQLException {
    return new VerdictState(
        row.getObject("contact_id", UUID.class),
        row.getLong("version"),
        row.getString("values_hash"),
        row.getLong("contact_version"),
        List.of(read(row, "fields", FieldVerdict[].class)),
        Recommendation.valueOf(row.getString("recommendation").toUpperCase(Locale.ROOT)),
        row.getTimestamp("judged_at").toInstant());
  }
}
