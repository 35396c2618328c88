package io.clientele.analytics.stuck;

import io.clientele.analytics.pipeline.Pipeline;
import io.clientele.contracts.Stage;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds open deals that are in their stage for longer than is good. */
@ApplicationScoped
class StuckDeals {
  /** How long the deals that are won now were in each stage, nine of ten of them at most. */
  private static final String USUAL =
      """
      select s.stage,
             percentile_cont(0.9) within group (order by extract(epoch from s.left_at - s.entered))
               as seconds
      from stay s
      where s.pipeline_id = :pipeline and s.direction <> 'STILL' and s.left_at >= s.entered
        and exists (
          select from stay w join stage k on k.pipeline_id = w.pipeline_id and k.key = w.stage
          where w.deal_id = s.deal_id and w.pipeline_id = s.pipeline_id
            and w.direction = 'STILL' and k.kind = 'WON')
      group by s.stage
      """;

  private static final String PAGE =
      """
      select s.deal_id, case when d.known then d.contact_id else s.contact_id end as contact_id,
             case when d.known then d.owner else s.owner end as owner, s.stage, s.entered,
             extract(epoch from cast(:now as timestamptz) - s.entered) / 86400.0 as days,
             l.seconds / 86400.0 as limit_days
      from unnest(:stage, :seconds) as l(stage, seconds)
      join stay s on s.stage = l.stage
      join deal d on d.id = s.deal_id
      where s.pipeline_id = :pipeline and s.direction = 'STILL'
        and s.entered < cast(:now as timestamptz) - l.seconds * interval '1 second'
        and (cast(:entered as timestamptz) is null
          or (s.entered, s.deal_id) > (cast(:entered as timestamptz), cast(:deal as uuid)))
      order by s.entered, s.deal_id limit :limit
      """;

  private final Sql sql;
  private final StuckLimits limits;

  StuckDeals(Sql sql, StuckLimits limits) {
    this.sql = sql;
    this.limits = limits;
  }

  /** A place in the list: after the deal that has been in its stage since then. */
  record Place(Instant entered, UUID deal) {}

  private record Usual(String stage, double seconds) {}

  /** Stuck deals, the one that has been waiting longest first. */
  List<StuckDealView> page(Pipeline pipeline, @Nullable Place after, int limit, Instant now) {
    var most = limits(pipeline);
    return sql.read(handle ->
        handle
            .createQuery(PAGE)
            .bind("pipeline", pipeline.id())
            .bind("stage", SqlArray.of(String.class, List.copyOf(most.keySet())))
            .bind("seconds", SqlArray.of(Long.class, List.copyOf(most.values())))
            .bind("now", now)
            .bind("entered", after == null ? null : after.entered())
            .bind("deal", after == null ? null : after.deal())
            .bind("limit", limit)
            .map(Rows.as(StuckDealView.class))
            .list());
  }

  /** Seconds by stage; a stage that has no limit and where nothing was won is not in it. */
  private Map<String, Long> limits(Pipeline pipeline) {
    var most = usual(pipeline);
    limits.limits().forEach((stage, set) -> most.put(stage, set.toSeconds()));
    most.keySet().removeIf(key -> !isOpen(pipeline, key));
    return most;
  }

  private static boolean isOpen(Pipeline pipeline, String key) {
    return pipeline.stage(key).filter(stage -> stage.kind() == Stage.Kind.OPEN).isPresent();
  }

  private Map<String, Long> usual(Pipeline pipeline) {
    var seconds = new LinkedHashMap<String, Long>();
    sql.read(handle ->
            handle
                .createQuery(USUAL)
                .bind("pipeline", pipeline.id())
                .map(Rows.as(Usual.class))
                .list())
        .forEach(stage -> seconds.put(stage.stage(), Math.round(stage.seconds())));
    return seconds;
  }
}
