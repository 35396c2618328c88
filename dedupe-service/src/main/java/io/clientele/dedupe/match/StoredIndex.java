package io.clientele.dedupe.match;

import io.clientele.dedupe.contact.ContactForms;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.matching.group.Edge;
import io.clientele.matching.index.Index;
import io.clientele.matching.index.Restoration;
import io.clientele.matching.learn.Shipped;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Reads back the index as it was committed: records, pairs and groups, nothing compared anew. */
@ApplicationScoped
class StoredIndex {
  private static final Logger LOG = Logger.getLogger(StoredIndex.class);
  private static final int ROWS_AT_ONCE = 10_000;
  private static final String STAMP = "select stamp from engine where entity = 'contact'";
  private static final String RECORDS =
      "select number, forms from contact where forms is not null order by number";
  private static final String PAIRS = "select left_number, right_number, weight from match_pair";
  private static final String DECISIONS =
      """
      select l.number as left_number, r.number as right_number, d.verdict = 'DUPLICATE' as one
      from decision d join contact l on l.id = d.left_id join contact r on r.id = d.right_id
      where d.holds
      """;
  private static final String MEMBERS =
      "select group_number, contact_number from match_member order by group_number";
  private static final String NEXT_NAME = "select coalesce(max(number), 0) + 1 from match_group";

  private final Sql sql;

  StoredIndex(Sql sql) {
    this.sql = sql;
  }

  /**
   * The index as it is committed now, with its stamp. It is read in a transaction of its own, a few
   * thousand rows in memory at a time: the caller's would see its own changes and be ended before a
   * large base is read.
   */
  Stamped load() {
    long start = System.nanoTime();
    var loaded =
        QuarkusTransaction.suspendingExisting().call(() -> sql.jdbi().withHandle(this::snapshot));
    LOG.infof("The index is loaded, in %d ms", (System.nanoTime() - start) / 1_000_000);
    return loaded;
  }

  private Stamped snapshot(Handle handle) throws SQLException {
    var connection = handle.getConnection();
    connection.setAutoCommit(false); // rows are fetched by the thousand only within a transaction
    try {
      handle.execute("set transaction isolation level repeatable read, read only");
      return new Stamped(handle.createQuery(STAMP).mapTo(long.class).one(), read(handle));
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

  private static Index read(Handle handle) {
    var restoration = new Restoration(Shipped.contact());
    each(
        handle,
        RECORDS,
        StoredRecord.class,
        row -> restoration.record(row.number(), ContactForms.read(row.forms())));
    each(
        handle,
        PAIRS,
        StoredPair.class,
        row -> restoration.pair(new Edge(row.leftNumber(), row.rightNumber(), row.weight())));
    each(
        handle,
        DECISIONS,
        StoredDecision.class,
        row -> restoration.decision(row.leftNumber(), row.rightNumber(), row.one()));
    var groups = new TreeMap<Long, NavigableSet<Integer>>();
    each(
        handle,
        MEMBERS,
        StoredMember.class,
        row ->
            groups
                .computeIfAbsent(row.groupNumber(), _ -> new TreeSet<>())
                .add(row.contactNumber()));
    groups.forEach(restoration::group);
    return restoration.finish(handle.createQuery(NEXT_NAME).mapTo(long.class).one());
  }

  private static <T> void each(Handle handle, String query, Class<T> type, Consumer<T> row) {
    handle.createQuery(query).setFetchSize(ROWS_AT_ONCE).map(Rows.as(type)).forEach(row);
  }

  record StoredRecord(int number, String forms) {}

  record StoredPair(int leftNumber, int rightNumber, double weight) {}

  record StoredDecision(int leftNumber, int rightNumber, boolean one) {}

  record StoredMember(long groupNumber, int contactNumber) {}
}
