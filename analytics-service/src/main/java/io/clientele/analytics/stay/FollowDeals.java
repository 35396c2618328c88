package io.clientele.analytics.stay;

import static java.util.stream.Collectors.groupingBy;

import io.clientele.analytics.pipeline.Pipeline;
import io.clientele.analytics.pipeline.Pipelines;
import io.clientele.contracts.DealState;
import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps deals' stays in step with their moves and with the pipelines, whichever comes first. All
 * methods run in the caller's transaction, with the same few statements for any number of events.
 */
@ApplicationScoped
public class FollowDeals {
  private static final int LOCK = 0x57A75;
  private static final int AT_A_TIME = 2000;

  private final Sql sql;
  private final Pipelines pipelines;
  private final Deals deals;
  private final Moves moves;
  private final Stays stays;

  FollowDeals(Sql sql, Pipelines pipelines, Deals deals, Moves moves, Stays stays) {
    this.sql = sql;
    this.pipelines = pipelines;
    this.deals = deals;
    this.moves = moves;
    this.stays = stays;
  }

  /** Takes up deals as they are now and forgets erased ones with all their moves. */
  public void deals(List<DealState> present, Collection<UUID> erased) {
    if (!present.isEmpty()) {
      deals.store(present);
    }
    if (!erased.isEmpty()) {
      lock("pg_advisory_xact_lock_shared");
      deals.lock(erased);
      moves.forgetDeals(erased);
      stays.replace(erased, List.of());
      deals.forget(erased);
    }
  }

  /** Takes up new moves, in any order, and forgets erased ones. */
  public void moves(List<Move> added, Collection<UUID> erased) {
    lock("pg_advisory_xact_lock_shared");
    var touched = added.stream().map(Move::dealId).collect(Collectors.toCollection(TreeSet::new));
    touched.addAll(moves.dealsOf(erased));
    deals.lock(touched);
    moves.add(added);
    moves.forget(erased);
    derive(touched);
  }

  /** Takes up a pipeline as it is now; its stages decide which way a move went. */
  public void pipeline(Pipeline present) {
    lock("pg_advisory_xact_lock");
    var before = pipelines.find(List.of(present.id())).get(present.id());
    pipelines.store(present);
    if (before == null || !before.stages().equals(present.stages())) {
      deriveAll(present.id());
    }
  }

  /** Forgets a pipeline; deals that went through it are not forgotten. */
  public void forgetPipeline(UUID id) {
    lock("pg_advisory_xact_lock");
    pipelines.forget(id);
    deriveAll(id);
  }

  private void deriveAll(UUID pipeline) {
    @Nullable UUID last = null;
    List<UUID> some;
    do {
      some = moves.deals(pipeline, last, AT_A_TIME);
      derive(some);
      last = some.isEmpty() ? null : some.getLast();
    } while (some.size() == AT_A_TIME);
  }

  private void derive(Collection<UUID> ids) {
    var known = moves.of(ids);
    var through = pipelines.find(known.stream().map(Move::pipelineId).collect(Collectors.toSet()));
    Map<UUID, List<Move>> byDeal = known.stream().collect(groupingBy(Move::dealId));
    stays.replace(
        ids,
        byDeal.values().stream()
            .flatMap(history -> History.stays(history, through).stream())
            .toList());
  }

  /** Deals are followed side by side, but not while the stages themselves change. */
  private void lock(String function) {
    sql.write(handle ->
        handle
            .createQuery("select 1 from " + function + "(:lock)")
            .bind("lock", LOCK)
            .mapTo(int.class)
            .list());
  }
}
