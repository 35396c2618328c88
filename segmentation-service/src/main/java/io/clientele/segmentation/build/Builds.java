package io.clientele.segmentation.build;

import io.clientele.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far definitions have been built. */
@ApplicationScoped
class Builds {
  private static final String NEXT =
      """
      select id, build_after from segment where building
      order by updated_at limit 1 for update skip locked
      """;

  private final Sql sql;

  Builds(Sql sql) {
    this.sql = sql;
  }

  /** A segment whose contacts after one are still to be looked at. */
  record Build(UUID segmentId, @Nullable UUID after) {}

  /** The oldest build, locked until the present transaction ends. */
  Optional<Build> next() {
    return sql.read(handle ->
        handle
            .createQuery(NEXT)
            .map((row, context) ->
                new Build(
                    row.getObject("id", UUID.class), row.getObject("build_after", UUID.class)))
            .findOne());
  }

  void advance(UUID segmentId, UUID after, int looked) {
    sql.write(handle ->
        handle.execute(
            "update segment set build_after = ?, build_done = build_done + ? where id = ?",
            after,
            looked,
            segmentId));
  }

  void finish(UUID segmentId) {
    sql.write(handle ->
        handle.execute(
            "update segment set building = false, build_total = build_done where id = ?",
            segmentId));
  }
}
