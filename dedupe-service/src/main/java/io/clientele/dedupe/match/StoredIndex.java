package io.clientele.dedupe.match;

import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.matching.group.Edge;
import io.clientele.matching.index.Index;
import io.clientele.matching.index.Restoration;
import io.clientele.matching.learn.FieldModel;
import io.clientele.matching.record.Records;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads back the index as it was committed: records, pairs and groups, nothing compared anew. */
@ApplicationScoped
public class StoredIndex {
  private static final Logger LOG = Logger.getLogger(StoredIndex.class);
  private static final int ROWS_AT_ONCE = 5_000;
  private static final int HASHES = 1 << 16;
  private static final Executor RESTORER =
      work -> Thread.ofPlatform().name("dedupe-restore").start(work);

  /** Records of a rule that is off are in no index, until a scan has taken the last one out. */
  private static final String STATE =
      """
      select e.stamp, e.stamp - e.noted as unnoted, coalesce(e.model, '') as model, r.enabled,
             r.enabled or e.scanned is not null as on,
             (select coalesce(max(w.epoch), 0) from writer w) as epoch
      from engine e, rule r where e.entity = :entity and r.name = :rule
      """;

  private static final String RECORDS =
      "select number, forms from <table> where forms is not null order by number";

  /** Chosen by a hash of their numbers: who came together are often alike. */
  private static final String SOME =
      """
      select forms from <table>
      where forms is not null and hashint4(number) & (:hashes - 1) < :part * :hashes
      order by number
      """;

  private static final String COUNT =
      "select count(*)::integer from <table> where forms is not null";
  private static final String PAIRS =
      """
      select p.left_number, p.right_number, p.weight
      from match_pair p join <table> r on r.number = p.left_number
      """;
  private static final String DECISIONS =
      """
      select l.number as left_number, r.number as right_number, d.verdict = 'DUPLICATE' as one
      from decision d join <table> l on l.id = d.left_id join <table> r on r.id = d.right_id
      where d.holds
      """;
  private static final String MEMBERS =
      """
      select m.group_number, m.record_number
      from match_member m join match_group g on g.number = m.group_number
      where g.entity = :entity order by m.group_number
      """;
  private static final String NEXT_NAME =
      "select coalesce(max(number) + 1, :first) from match_group where entity = :entity";

  private final Sql sql;
  private final Lock loading = new ReentrantLock();

  StoredIndex(Sql sql) {
    this.sql = sql;
  }

  /**
   * The index as it is committed now, with its stamp. It is read in a transaction of its own, a few
   * thousand rows in memory at a time: the caller's would see its own changes and be ended before a
   * large base is read.
   */
  Stamped load(Entity entity) {
    long start = System.nanoTime();
    var loaded =
        oneAtATime(() ->
            snapshot(entity, reading -> new Stamped(reading.state().stamp(), reading.index())));
    LOG.infof(
        "Index of %s loaded in %d ms", entity.json(), (System.nanoTime() - start) / 1_000_000);
    return loaded;
  }

  /**
   * What an index depends on besides its records.
   *
   * @param stamp how often it had changed
   * @param unnoted how many of these changes no {@link RecordChanges} tell of
   * @param model the fingerprint of its model
   * @param enabled whether its rule is on
   * @param on whether the records are in it: also while a scan takes them out
   * @param epoch of the writer
   */
  record State(long stamp, long unnoted, String model, boolean enabled, boolean on, long epoch) {
    State at(long other) {
      return new State(other, unnoted, model, enabled, on, epoch);
    }
  }

  /** Records without what binds them, as they were committed. */
  record Copied(State state, Index index) {
    Copied at(long stamp) {
      return new Copied(state.at(stamp), index);
    }
  }

  /** What is committed. */
  State state(Entity entity) {
    return sql.read(handle -> new Reading(handle, entity).state());
  }

  /** The records as they are committed now, for checks alone. */
  Copied copy(Entity entity) {
    return oneAtATime(
        () -> snapshot(entity, reading -> new Copied(reading.state(), reading.records())));
  }

  /** There may be no memory for two. */
  private <T> T oneAtATime(Supplier<T> load) {
    loading.lock();
    try {
      return load.get();
    } finally {
      loading.unlock();
    }
  }

  /** How many records are compared. */
  public int count(Entity entity) {
    return sql.read(handle ->
        handle.createQuery(COUNT.replace("<table>", entity.json())).mapTo(int.class).one());
  }

  /**
   * The records there are.
   *
   * @param part a random part of them, from 0 to 1
   */
  public Records records(Entity entity, double part) {
    return snapshot(entity, reading -> reading.some(part));
  }

  private <T> T snapshot(Entity entity, Function<Reading, T> read) {
    return QuarkusTransaction.suspendingExisting()
        .call(() -> sql.jdbi().withHandle(handle -> snapshot(handle, entity, read)));
  }

  private static <T> T snapshot(Handle handle, Entity entity, Function<Reading, T> read)
      throws SQLException {
    var connection = handle.getConnection();
    connection.setAutoCommit(false); // rows are fetched by the thousand only within a transaction
    try {
      handle.execute("set transaction isolation level repeatable read, read only");
      return read.apply(new Reading(handle, entity));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /**
   * An index as it was committed.
   *
   * @param stamp how often the index had changed by then
   */
  record Stamped(long stamp, Index index) {}

  /** Reads the rows of one entity. */
  private record Reading(Handle handle, Entity entity) {
    Records some(double part) {
      var fields = entity.shipped().fields().stream().map(FieldModel::field).toList();
      var some = new Records(fields);
      var query = query(SOME).bind("part", part).bind("hashes", HASHES);
      each(query, row -> FormText.read(row.getString(1)), some::add);
      return some;
    }

    State state() {
      return query(STATE).bind("rule", entity.rule()).map(Rows.as(State.class)).one();
    }

    Index records() {
      var restoration = new Restoration(Models.current(handle, entity));
      if (state().enabled()) {
        fillRecords(restoration);
      }
      return restoration.finish(1);
    }

    Index index() {
      var restoration = new Restoration(Models.current(handle, entity));
      if (state().on()) {
        fill(restoration);
      }
      var next = query(NEXT_NAME).bind("first", entity.firstGroup());
      return restoration.finish(next.mapTo(long.class).one());
    }

    private void fillRecords(Restoration restoration) {
      each(
          query(RECORDS),
          row -> new Forms(row.getInt(1), FormText.read(row.getString(2))),
          found -> restoration.record(found.number(), found.forms()));
    }

    private void fill(Restoration restoration) {
      fillRecords(restoration);
      each(
          query(PAIRS),
          row -> new Edge(row.getInt(1), row.getInt(2), row.getDouble(3)),
          restoration::pair);
      each(
          query(DECISIONS),
          row -> new Decided(row.getInt(1), row.getInt(2), row.getBoolean(3)),
          found -> restoration.decision(found.left(), found.right(), found.one()));
      var groups = new TreeMap<Long, NavigableSet<Integer>>();
      each(
          query(MEMBERS),
          row -> new Member(row.getLong(1), row.getInt(2)),
          found -> groups.computeIfAbsent(found.group(), _ -> new TreeSet<>()).add(found.record()));
      groups.forEach(restoration::group);
    }

    /**
     * Reads rows and has what they say restored by another thread, while the next are read. Columns
     * by number: millions of rows by name would cost more than what is done with them.
     */
    private <T> void each(Query query, Row<T> row, Consumer<T> restore) {
      query
          .setFetchSize(ROWS_AT_ONCE)
          .scanResultSet((rows, _) -> {
            var all = rows.get();
            CompletableFuture<?> restored = CompletableFuture.completedFuture(true);
            var read = new ArrayList<T>(ROWS_AT_ONCE);
            while (all.next()) {
              read.add(row.read(all));
              if (read.size() == ROWS_AT_ONCE) {
                var next = List.copyOf(read);
                read.clear();
                restored.join(); // rows wait here, not in memory
                restored = CompletableFuture.runAsync(() -> next.forEach(restore), RESTORER);
              }
            }
            restored.join();
            read.forEach(restore);
            return true;
          });
    }

    /** Not every one of them asks for the entity by its name. */
    private Query query(String sql) {
      var query = handle.createQuery(sql.replace("<table>", entity.json()));
      return sql.contains(":entity") ? query.bind("entity", entity.json()) : query;
    }
  }

  private record Forms(int number, String[][] forms) {}

  private record Decided(int left, int right, boolean one) {}

  private record Member(long group, int record) {}

  /** Reads what is in the present row. */
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
