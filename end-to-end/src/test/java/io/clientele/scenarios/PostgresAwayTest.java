package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The database goes away for a while, as it does in a failover, and comes back. */
@ExtendWith(Platform.class)
class PostgresAwayTest {
  private static final Duration AWAY =
      Duration.ofSeconds(Boolean.getBoolean("clientele.all") ? 60 : 15);
  private static final int PER_SECOND = 40;

  @Test
  @DisplayName("PostgreSQL does not answer for a while: nothing is given up, all catches up")
  void nothingIsGivenUpWhilePostgresDoesNotAnswer(Platform platform, Api api, Tables tables)
      throws Exception {
    survives(
        platform,
        api,
        tables,
        "frozen-" + System.nanoTime(),
        parts -> {
          parts.signal("STOP", Parts.POSTGRES);
          try {
            pass(AWAY);
          } finally {
            parts.signal("CONT", Parts.POSTGRES);
          }
        });
  }

  @Test
  @DisplayName("PostgreSQL dies again and again for a while: nothing is given up, all catches up")
  void nothingIsGivenUpWhilePostgresDiesAgainAndAgain(Platform platform, Api api, Tables tables)
      throws Exception {
    survives(
        platform,
        api,
        tables,
        "dying-" + System.nanoTime(),
        parts -> {
          var until = System.nanoTime() + AWAY.toNanos();
          while (System.nanoTime() < until) {
            parts.killIfAlive(Parts.POSTGRES);
            pass(Duration.ofMillis(500));
          }
        });
  }

  private interface Absence {
    void happen(Parts parts) throws Exception;
  }

  private static void survives(
      Platform platform, Api api, Tables tables, String source, Absence absence) throws Exception {
    var parts = new Parts(platform.home());
    parts.awaitReady();
    var ways = List.of(api, api.at(platform.address(8081)));
    try (var load = Load.start(source, PER_SECOND, ways)) {
      load.awaitMore(2 * PER_SECOND);
      absence.happen(parts);
      load.awaitMore(2 * PER_SECOND);
      var ledger = load.finish();
      parts.awaitReady();
      assertThat(ledger.surprises()).as("answers no client should get").isEmpty();
      assertThat(Arrivals.missing(platform, tables)).as("announced, never relayed").isEmpty();
      new Everywhere(platform, tables, source).holds(ledger);
    }
  }

  private static void pass(Duration time) {
    await().pollDelay(time).atMost(time.plusMinutes(1)).until(() -> true);
  }
}
