package io.clientele.contacts.company;

import io.clientele.contracts.CompanyRef;
import io.clientele.contracts.CompanyState;
import io.clientele.contracts.Topic;
import io.clientele.kit.outbox.EventDraft;
import io.clientele.kit.outbox.Outbox;
import io.clientele.kit.paging.Cursor;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import io.clientele.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The companies; whoever names one that is not known yet makes it. */
@ApplicationScoped
public class Companies {
  private static final String MAKE =
      """
      insert into company (id, version, name, key, created_at, updated_at)
      select id, 1, name, key, :now, :now from unnest(:ids, :names, :keys) as t(id, name, key)
      on conflict (key) do nothing
      returning id, version, name, created_at, updated_at
      """;
  private static final String STATE =
      "select id, version, name, created_at, updated_at from company";

  private final Sql sql;
  private final Ids ids;
  private final Clock clock;
  private final Outbox outbox;

  Companies(Sql sql, Ids ids, Clock clock, Outbox outbox) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
    this.outbox = outbox;
  }

  private record Named(String key, UUID id, String name) {}

  /**
   * The companies of these names, made and announced when they are new.
   *
   * @return by the name as given
   */
  @Transactional
  public Map<String, CompanyRef> named(Collection<String> names) {
    // In the order of keys, so that two writers who make the same companies never deadlock.
    var wanted = new TreeMap<String, String>();
    names.forEach(name -> wanted.putIfAbsent(CompanyName.key(name), CompanyName.shown(name)));
    var known = new LinkedHashMap<>(byKey(wanted.keySet()));
    wanted.keySet().removeAll(known.keySet());
    if (!wanted.isEmpty()) {
      make(wanted);
      known.putAll(byKey(wanted.keySet()));
    }
    var result = new LinkedHashMap<String, CompanyRef>();
    names.forEach(name -> result.put(name, known.get(CompanyName.key(name))));
    return result;
  }

  /** The company of this name, made and announced when it is new. */
  CompanyRef named(String name) {
    return Objects.requireNonNull(named(List.of(name)).get(name));
  }

  private Map<String, CompanyRef> byKey(Collection<String> keys) {
    return sql.read(handle ->
        handle
            .createQuery("select key, id, name from company where key = any(:keys)")
            .bind("keys", SqlArray.of(String.class, List.copyOf(keys)))
            .map(Rows.as(Named.class))
            .collectToMap(Named::key, named -> new CompanyRef(named.id(), named.name())));
  }

  private void make(Map<String, String> namesByKey) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var made =
        sql.read(handle ->
            handle
                .createQuery(MAKE)
                .bind("now", now)
                .bind(
                    "ids",
                    SqlArray.of(
                        UUID.class, namesByKey.keySet().stream().map(k -> ids.next()).toList()))
                .bind("names", SqlArray.of(String.class, List.copyOf(namesByKey.values())))
                .bind("keys", SqlArray.of(String.class, List.copyOf(namesByKey.keySet())))
                .map(Rows.as(CompanyState.class))
                .list());
    outbox.publishAll(made.stream().map(company -> event(company, "created")).toList());
  }

  static EventDraft event(CompanyState company, String what) {
    var id = company.id().toString();
    return EventDraft.state(
        Topic.COMPANY,
        id,
        id,
        company.version(),
        Topic.COMPANY.type(what),
        company.updatedAt(),
        company);
  }

  /** Those of these companies that exist. */
  public List<CompanyState> find(Collection<UUID> wanted) {
    return sql.read(handle ->
        handle
            .createQuery(STATE + " where id = any(:ids) order by id")
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(wanted)))
            .map(Rows.as(CompanyState.class))
            .list());
  }

  /** The company with this id. */
  public Optional<CompanyState> find(UUID id) {
    return sql.read(handle ->
        handle
            .createQuery(STATE + " where id = :id")
            .bind("id", id)
            .map(Rows.as(CompanyState.class))
            .findOne());
  }

  List<CompanyState> findLocked(Collection<UUID> wanted) {
    return sql.read(handle ->
        handle
            .createQuery(STATE + " where id = any(:ids) order by id for update")
            .bind("ids", SqlArray.of(UUID.class, List.copyOf(wanted)))
            .map(Rows.as(CompanyState.class))
            .list());
  }

  /**
   * The company with this id.
   *
   * @throws Rejection 404 when there is none
   */
  CompanyState require(UUID id) {
    return find(id)
        .orElseThrow(
            () -> new Rejection(404, "not-found", "There is no company " + id + "; check the id."));
  }

  boolean isKnown(String name) {
    return !byKey(List.of(CompanyName.key(name))).isEmpty();
  }

  /** A page's companies and one more, by name. */
  List<CompanyState> page(String begin, @Nullable Cursor after, int limit) {
    var query = STATE + " where starts_with(key, :begin)";
    return sql.read(handle -> {
      var asked =
          handle.createQuery(
              (after == null ? query : query + " and (name, id) > (:name, :id)")
                  + " order by name, id limit :limit");
      if (after != null) {
        asked.bind("name", after.values().getFirst()).bind("id", id(after));
      }
      return asked
          .bind("begin", begin)
          .bind("limit", limit + 1)
          .map(Rows.as(CompanyState.class))
          .list();
    });
  }

  private static UUID id(Cursor after) {
    try {
      return UUID.fromString(after.values().getLast());
    } catch (IllegalArgumentException wrong) {
      throw new Rejection(
          400, "bad-cursor", "Take 'after' from the last page's next link, or leave it out.");
    }
  }

  /** The version and time of everything published, for the digest. */
  static String versionsSql() {
    return "select cast(id as text) as key, version, updated_at as changed_at from company";
  }
}
