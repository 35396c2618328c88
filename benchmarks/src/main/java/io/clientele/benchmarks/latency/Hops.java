package io.clientele.benchmarks.latency;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads out of the services' own tables when each change was committed and when its consumers had
 * it: PostgreSQL keeps the time of every commit, so that nothing is measured by asking again and
 * again, and one clock tells all times.
 */
final class Hops implements AutoCloseable {
  private static final List<String> SERVICES =
      List.of("contacts", "validation", "dedupe", "segmentation", "analytics");

  private static final String STATISTICS =
      """
      select topic, count(*),
        percentile_cont(array[0.5, 0.99]) within group (order by handled)
          || percentile_cont(array[0.5, 0.99, 1]) within group (order by applied)
      from (select o.topic,
              1000 * extract(epoch from a.applied_at - pg_xact_commit_timestamp(o.xmin))
                ::float8 as handled,
              1000 * extract(epoch from pg_xact_commit_timestamp(a.xmin)
                - pg_xact_commit_timestamp(o.xmin))::float8 as applied
            from %1$s.outbox o join %2$s.applied a
              on a.topic = o.topic and a.key = o.key
                 and a.version = coalesce(o.aggregate_version, 0)
            where o.created_at >= ? and o.topic not like 'platform.%%') hop
      group by topic order by topic
      """;

  private final Connection connection;

  Hops(Connection connection) {
    this.connection = connection;
  }

  /**
   * One consumer of one topic; times in milliseconds since the commit of the change.
   *
   * @param handled when the change reached its handler: p50, p99
   * @param applied when its effect was committed: p50, p99, the longest
   */
  record Hop(
      String topic,
      String owner,
      String consumer,
      long events,
      double[] handled,
      double[] applied) {}

  /** The hops of everything announced since then. */
  List<Hop> since(Instant begun) throws SQLException {
    var hops = new ArrayList<Hop>();
    for (var owner : SERVICES) {
      for (var consumer : SERVICES) {
        hops.addAll(between(owner, consumer, begun));
      }
    }
    return hops;
  }

  private List<Hop> between(String owner, String consumer, Instant begun) throws SQLException {
    try (var query = connection.prepareStatement(STATISTICS.formatted(owner, consumer))) {
      query.setTimestamp(1, Timestamp.from(begun));
      try (var rows = query.executeQuery()) {
        var hops = new ArrayList<Hop>();
        while (rows.next()) {
          var all = (Double[]) rows.getArray(3).getArray();
          hops.add(
              new Hop(
                  rows.getString(1),
                  owner,
                  consumer,
                  rows.getLong(2),
                  new double[] {all[0], all[1]},
                  new double[] {all[2], all[3], all[4]}));
        }
        return hops;
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
