package io.clientele.dedupe.match;

import io.clientele.dedupe.match.MatchChange.Pair;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.sql.SqlArray;
import io.clientele.matching.group.Edge;
import jakarta.enterprise.context.ApplicationScoped;

/** The pairs of contacts that may be one, by the engine's numbers. */
@ApplicationScoped
class MatchPairs {
  private static final String PART =
      """
      delete from match_pair p using unnest(:left, :right) as k(left_number, right_number)
      where p.left_number = k.left_number and p.right_number = k.right_number
      """;
  private static final String PAIR =
      """
      insert into match_pair (left_number, right_number, weight, sure)
      select left_number, right_number, weight::double precision, sure
      from unnest(:left, :right, :weight, :sure) as t(left_number, right_number, weight, sure)
      on conflict (left_number, right_number) do update
        set weight = excluded.weight, sure = excluded.sure
      """;

  private final Sql sql;

  MatchPairs(Sql sql) {
    this.sql = sql;
  }

  /** Stores what changed. */
  void store(MatchChange change) {
    var parted = change.parted();
    if (!parted.isEmpty()) {
      sql.write(handle ->
          handle
              .createUpdate(PART)
              .bind("left", SqlArray.of(Integer.class, parted, Edge::left))
              .bind("right", SqlArray.of(Integer.class, parted, Edge::right))
              .execute());
    }
    var pairs = change.pairs();
    if (!pairs.isEmpty()) {
      sql.write(handle ->
          handle
              .createUpdate(PAIR)
              .bind("left", SqlArray.of(Integer.class, pairs, Pair::left))
              .bind("right", SqlArray.of(Integer.class, pairs, Pair::right))
              .bind(
                  "weight",
                  SqlArray.of(String.class, pairs, pair -> Double.toString(pair.weight())))
              .bind("sure", SqlArray.of(Boolean.class, pairs, Pair::sure))
              .execute());
    }
  }
}
