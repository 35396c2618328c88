package io.clientele.dedupe.match;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records changed of late, for whoever follows with a copy of the index. */
@ApplicationScoped
class RecordChanges {
  /** So many stamps are kept. */
  static final int KEPT = 1_000;

  /** In the run's transaction, whose stamp is the engine's row by then. */
  private static final String NOTE =
      """
      with now as (select stamp from engine where entity = :entity),
           old as (delete from record_change
                   where entity = :entity and stamp <= (select stamp - :kept from now))
      insert into record_change (entity, stamp, numbers)
      select :entity, stamp, :number from now
      on conflict (entity, stamp) do update
        set numbers = record_change.numbers || excluded.numbers
      """;

  /** As they are now, which may be later than the last of these stamps. */
  private static final String SINCE =
      """
      select n.number, r.forms
      from (select distinct unnest(numbers) as number from record_change
            where entity = :entity and stamp > :after and stamp <= :to) n
      left join lateral (select forms from <table> where number = n.number offset 0) r on true
      """;

  private final Sql sql;

  RecordChanges(Sql sql) {
    this.sql = sql;
  }

  /** Notes that these records have other forms since the open run, or are gone. */
  void note(Entity entity, Collection<Integer> numbers) {
    if (!numbers.isEmpty()) {
      sql.write(handle ->
          handle
              .createUpdate(NOTE)
              .bind("entity", entity.json())
              .bind("kept", KEPT)
              .bind("number", SqlArray.of(Integer.class, numbers))
              .execute());
    }
  }

  /** A record and its forms; null if it counts no longer. */
  record Changed(int number, @Nullable String forms) {}

  /** The records that changed after one stamp and up to another. */
  List<Changed> between(Entity entity, long after, long to) {
    return sql.read(handle ->
        handle
            .createQuery(SINCE.replace("<table>", entity.json()))
            .bind("entity", entity.json())
            .bind("after", after)
            .bind("to", to)
            .map(Rows.as(Changed.class))
            .list());
  }
}
