package io.clientele.dedupe.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.clientele.dedupe.testing.Base;
import io.clientele.dedupe.testing.Someone;
import io.clientele.kit.problem.Rejection;
import io.clientele.kit.sql.Sql;
import io.clientele.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class WriterTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Inject Base base;
  @Inject Sql sql;
  @Inject Writer writer;

  @Inject
  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @Inject
  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @Inject
  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @Test
  void fencesTheFirstWriterWhenASecondTakesOverAndLetsItReturn() {
    base.empty();
    var second = new Writer(sql, url, user, password, Duration.ofMillis(2));
    second.start(new StartupEvent());
    try {
      assertThat(second.isHeld()).isFalse();
      await().atMost(LONG).until(second::isStandby);
      endSession();
      await().atMost(LONG).until(second::isHeld);
      await().atMost(LONG).until(() -> !second.isStandby());
      assertThatThrownBy(() -> base.apply(Someone.with("+442079460695")))
          .isInstanceOfSatisfying(
              Rejection.class, refusal -> assertThat(refusal.slug()).isEqualTo("not-the-writer"));
      Someone.with("+442079460695").publish();
      Someone.with("+442079460695").publish();
      await()
          .during(Duration.ofSeconds(1))
          .atMost(LONG)
          .until(() -> base.number("select count(*) from phone_member") == 0);
    } finally {
      second.stop(new ShutdownEvent());
    }
    await().atMost(LONG).until(() -> base.number("select count(*) from phone_member") == 2);
  }

  @Test
  void waitsForTheLastTransactionOfTheWriterItReplaces() {
    base.empty();
    var second = new Writer(sql, url, user, password, Duration.ofMillis(2));
    var before = base.number("select epoch from writer");
    QuarkusTransaction.requiringNew()
        .run(() -> {
          writer.check();
          endSession();
          second.start(new StartupEvent());
          await()
              .atMost(LONG)
              .until(() ->
                  base.number(
                          "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                              + " and application_name = 'dedupe-writer'")
                      > 0);
          assertThat(base.number("select epoch from writer")).isEqualTo(before);
        });
    await().atMost(LONG).until(() -> base.number("select epoch from writer") > before);
    second.stop(new ShutdownEvent());
    await().atMost(LONG).until(writer::isHeld);
  }

  private void endSession() {
    base.number("select count(pg_terminate_backend(pid)) from writer");
  }
}
