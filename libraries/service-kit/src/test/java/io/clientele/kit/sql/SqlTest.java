package io.clientele.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.kit.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class SqlTest {
  @Inject Sql sql;

  @Test
  void bindsAnAbsentIdOrTimeWhereOneIsExpected() {
    assertThat(stored(null, null)).isEqualTo("null null");
    var id = UUID.randomUUID();
    var at = Instant.parse("2026-01-02T03:04:05.678901Z");
    assertThat(stored(id, at)).isEqualTo(id + " 2026-01-02T03:04:05.678901Z");
  }

  private String stored(@Nullable UUID id, @Nullable Instant at) {
    return sql.read(handle -> {
      handle.execute("create table if not exists absent (id uuid, at timestamptz)");
      handle.execute("delete from absent");
      handle
          .createUpdate("insert into absent (id, at) values (:id, :at)")
          .bind("id", id)
          .bind("at", at)
          .execute();
      handle.createUpdate("update absent set id = :id where true").bind("id", id).execute();
      return handle
          .createQuery("select * from absent where id is not distinct from coalesce(:id, id)")
          .bind("id", id)
          .map((row, context) -> {
            var time = row.getTimestamp("at");
            return row.getObject("id", UUID.class) + " " + (time == null ? null : time.toInstant());
          })
          .one();
    });
  }

  @Test
  void makesAPlanForTheActualValuesEachTime() {
    assertThat(
            sql.<String>read(
                handle -> handle.createQuery("show plan_cache_mode").mapTo(String.class).one()))
        .isEqualTo("force_custom_plan");
  }
}
