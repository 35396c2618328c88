package io.clientele.dedupe.match;

import io.clientele.contracts.DuplicateGroup.Level;
import io.clientele.kit.sql.Rows;
import io.clientele.kit.sql.Sql;
import io.clientele.matching.index.Index;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pairs that hold a group of the engine together, with their evidence. */
@ApplicationScoped
public class GroupPairs {
  private static final String HEAVIEST =
      """
      select g.entity, p.left_number, p.right_number, l.record_id as left_id,
             r.record_id as right_id, p.weight, p.sure
      from match_group g
      join match_member l on l.group_number = g.number
      join match_pair p on p.left_number = l.record_number
      join match_member r on r.record_number = p.right_number and r.group_number = g.number
      where g.id = :group
      order by p.weight desc, p.left_number, p.right_number
      limit :limit
      """;

  private final Sql sql;
  private final IndexRuns runs;
  private final ReadCopies copies;

  GroupPairs(Sql sql, IndexRuns runs, ReadCopies copies) {
    this.sql = sql;
    this.runs = runs;
    this.copies = copies;
  }

  /**
   * Two records that may be one.
   *
   * @param weight log2 of the odds that they are; null where somebody decided it
   * @param why what each field says; empty while the engine cannot be asked
   */
  public record Pair(
      UUID left, UUID right, @Nullable Double weight, Level level, List<Evidence> why) {}

  /** The heaviest pairs of a group. */
  public List<Pair> of(UUID group, int limit) {
    var rows =
        sql.read(handle ->
            handle
                .createQuery(HEAVIEST)
                .bind("group", group)
                .bind("limit", limit)
                .map(Rows.as(Row.class))
                .list());
    if (rows.isEmpty()) {
      return List.of();
    }
    var entity = Entity.named(rows.getFirst().entity(), "");
    Function<Index, List<Pair>> explain =
        index -> rows.stream().map(row -> row.with(row.why(index))).toList();
    return runs.ask(entity, FindAlike.PATIENCE, explain)
        .or(() -> copies.ask(entity, FindAlike.PATIENCE, explain))
        .orElseGet(() -> rows.stream().map(row -> row.with(List.of())).toList());
  }

  record Row(
      String entity,
      int leftNumber,
      int rightNumber,
      UUID leftId,
      UUID rightId,
      double weight,
      boolean sure) {
    /** None for a pair that has changed since it was read. */
    List<Evidence> why(Index index) {
      if (!index.has(leftNumber) || !index.has(rightNumber)) {
        return List.of();
      }
      var fields = Evidence.of(index.explain(leftNumber, rightNumber).why()).stream();
      return Stream.concat(
              isDecided() ? Stream.of(Evidence.DECIDED) : Stream.<Evidence>empty(), fields)
          .toList();
    }

    private boolean isDecided() {
      return Double.isInfinite(weight);
    }

    Pair with(List<Evidence> why) {
      var level = GroupLevel.of(weight, sure);
      return new Pair(leftId, rightId, isDecided() ? null : weight, level, why);
    }
  }
}
