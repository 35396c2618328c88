package io.clientele.dedupe.scan;

import io.clientele.dedupe.match.Entity;
import io.clientele.dedupe.match.Stored;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the scan of each kind of records has come; kept, so that a killed one goes on. */
@ApplicationScoped
public class Scans {
  private static final String START =
      "update engine set scanned = 0, scan_started_at = clock_timestamp() where entity = :entity";

  private static final String IS_UNDER_WAY =
      "select scanned is not null from engine where entity = :entity";
  private static final String NEXT =
      """
      select id, number, forms from record
      where entity = :entity and number > (select scanned from engine where entity = :entity)
      order by number limit :limit
      """;
  private static final String REACH = "update engine set scanned = :to where entity = :entity";
  private static final String PROGRESS =
      """
      select e.entity,
             case when e.learn > 1 then 'learning' when e.scanned is null then 'done'
                  else 'running' end as state,
             (select count(*) from record r
              where r.entity = e.entity and (e.scanned is null or r.number <= e.scanned)) as done,
             (select count(*) from record r where r.entity = e.entity) as total,
             e.scan_started_at as started_at, e.model, m.records as learned_from, m.learned_at
      from engine e left join model m on m.entity = e.entity and m.fingerprint = e.model
      order by e.entity desc
      """;

  private final Sql sql;

  Scans(Sql sql) {
    this.sql = sql;
  }

  /** Has everything of an entity looked at anew, from the beginning if a scan is under way. */
  public void start(String entity) {
    sql.write(handle -> handle.createUpdate(START).bind("entity", entity).execute());
  }

  boolean isUnderWay(Entity entity) {
    return sql.read(handle ->
        handle.createQuery(IS_UNDER_WAY).bind("entity", entity.json()).mapTo(boolean.class).one());
  }

  /** A record to be looked at. */
  record Due(UUID id, int number, @Nullable String forms) {
    Stored anew() {
      return new Stored(number, forms, true);
    }
  }

  /** The next records, by their numbers. */
  List<Due> next(Entity entity, int limit) {
    return sql.read(handle ->
        handle
            .createQuery(NEXT)
            .bind("entity", entity.json())
            .bind("limit", limit)
            .map(Rows.as(Due.class))
            .list());
  }

  /** Everything up to this record has been looked at; null when that was the last one. */
  void reach(Entity entity, @Nullable Integer number) {
    sql.write(handle ->
        handle.createUpdate(REACH).bind("entity", entity.json()).bind("to", number).execute());
  }

  List<ScanView> progress() {
    return sql.read(handle -> handle.createQuery(PROGRESS).map(Rows.as(ScanView.class)).list());
  }
}
