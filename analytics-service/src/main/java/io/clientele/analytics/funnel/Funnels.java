package io.clientele.analytics.funnel;

import static java.util.stream.Collectors.groupingBy;

import io.clientele.analytics.pipeline.Pipeline;
import io.clientele.contracts.Money;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Queries over stays. */
@ApplicationScoped
class Funnels {
  /**
   * Percentiles interpolate between the two nearest times; they are over completed stays alone,
   * where both times are known and the leaving is not before the entering.
   */
  private static final String TALLY =
      """
      with chosen as (
        select s.stage, s.entered, s.left_at, %2$s as ended
        from stay s where s.pipeline_id = :pipeline and %1$s),
      timed as (
        select c.*,
               case when ended <> 'STILL' and left_at >= entered
                 then extract(epoch from left_at - entered) / 86400.0 end as days
        from chosen c)
      select stage, count(*) as entered,
             count(*) filter (where ended in ('FORWARD', 'SKIP', 'WON')) as advanced,
             count(*) filter (where ended = 'LOST') as lost,
             count(*) filter (where ended = 'BACK') as moved_back,
             count(*) filter (where ended = 'LEFT') as out,
             count(*) filter (where ended = 'STILL') as still_there,
             count(days) as completed,
             percentile_cont(0.5) within group (order by days) as median_days,
             percentile_cont(0.9) within group (order by days) as p90_days,
             count(*) filter (where entered is null or (ended <> 'STILL' and days is null))
               as time_unknown
      from timed group by stage
      """;

  private static final String UNDATED =
      "select count(*) from stay s where s.pipeline_id = :pipeline and %s is null";
  private static final String NOW =
      """
      select s.stage, case when d.known then d.currency else s.currency end as currency,
             count(*) as deals,
             sum(case when d.known then d.value_minor else s.value_minor end)::bigint as minor
      from stay s join deal d on d.id = s.deal_id
      where s.pipeline_id = :pipeline and s.direction = 'STILL'
      group by 1, 2 order by 1, 2
      """;
  private static final String TRANSITIONS =
      """
      with moved as (
        select null as from_stage, stage as to_stage, pipeline_id as to_pipeline,
               'ENTRY' as direction, entered as at
        from stay where pipeline_id = :pipeline and entry
        union all
        select stage, next_stage, next_pipeline, direction, left_at
        from stay where pipeline_id = :pipeline and direction <> 'STILL')
      select from_stage, to_stage, nullif(to_pipeline, :pipeline) as to_pipeline, direction,
             count(*) filter (where %1$s) as moves, count(*) filter (where %1$s is null) as undated
      from moved group by 1, 2, 3, 4
      having count(*) filter (where coalesce(%1$s, true)) > 0
      order by 1 nulls first, 2, 3
      """
          .formatted(
              "((cast(:from as timestamptz) is null or at >= cast(:from as timestamptz))"
                  + " and (cast(:to as timestamptz) is null or at < cast(:to as timestamptz)))");

  private final Sql sql;

  Funnels(Sql sql) {
    this.sql = sql;
  }

  /** What became of a stage's stays; each of them is in exactly one of the five outcomes. */
  record Tally(
      String stage,
      long entered,
      long advanced,
      long lost,
      long movedBack,
      long out,
      long stillThere,
      long completed,
      @Nullable Double medianDays,
      @Nullable Double p90Days,
      long timeUnknown) {
    static Tally none(String stage) {
      return new Tally(stage, 0, 0, 0, 0, 0, 0, 0, null, null, 0);
    }
  }

  /** Deals that are in a stage now, with values in one currency or with none. */
  record Standing(String stage, @Nullable String currency, long deals, @Nullable Long minor) {
    List<Money> value() {
      return currency == null || minor == null
          ? List.of()
          : List.of(Money.ofMinor(minor, currency));
    }
  }

  /** Moves from one stage to another. */
  record Transition(
      @Nullable String fromStage,
      String toStage,
      @Nullable UUID toPipeline,
      String direction,
      long moves,
      long undated) {}

  FunnelView report(Pipeline pipeline, Period period, Basis basis) {
    var query = TALLY.formatted(basis.condition(), basis.direction());
    var tallies =
        sql.read(handle ->
            about(handle.createQuery(query), pipeline, period).map(Rows.as(Tally.class)).list());
    var undated =
        sql.read(handle ->
            about(handle.createQuery(UNDATED.formatted(basis.condition())), pipeline, period)
                .mapTo(long.class)
                .one());
    return FunnelView.of(pipeline, period, basis, tallies, now(pipeline), undated);
  }

  private Map<String, List<Standing>> now(Pipeline pipeline) {
    return sql.read(handle ->
        handle
            .createQuery(NOW)
            .bind("pipeline", pipeline.id())
            .map(Rows.as(Standing.class))
            .collect(groupingBy(Standing::stage)));
  }

  List<Transition> transitions(Pipeline pipeline, Period period) {
    return sql.read(handle ->
        about(handle.createQuery(TRANSITIONS), pipeline, period)
            .map(Rows.as(Transition.class))
            .list());
  }

  private static Query about(Query query, Pipeline pipeline, Period period) {
    return query
        .bind("pipeline", pipeline.id())
        .bind("from", period.from())
        .bind("to", period.to());
  }
}
