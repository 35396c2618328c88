package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is killed while clients write, what they were told is saved is everywhere, once. */
@ExtendWith(Platform.class)
class KillTest {
  private static final int PER_SECOND = 100;

  @Test
  @DisplayName(
      "kill -9 of every part under 100 writes/s: every acknowledged write everywhere, once")
  void acknowledgedWritesSurviveTheDeathOfEveryPart(Platform platform, Api api, Tables tables)
      throws Exception {
    killing(
        platform,
        api,
        tables,
        "kill-each",
        (parts, load) -> {
          parts.kill("contacts");
          load.awaitMore(100);
          for (var service :
              List.of("validation", "dedupe", "segmentation", "analytics", "gateway")) {
            parts.kill(service);
            load.awaitMore(30);
          }
          parts.awaitReady();
          killAndRestart(platform, parts, load, Parts.POSTGRES);
          killAndRestart(platform, parts, load, Parts.HOST);
        });
  }

  static Stream<String> parts() {
    return Stream.concat(Parts.SERVICES.stream(), Stream.of(Parts.POSTGRES, Parts.HOST));
  }

  @ParameterizedTest
  @MethodSource("parts")
  @EnabledIfSystemProperty(named = "clientele.all", matches = "true")
  void acknowledgedWritesSurviveRepeatedDeathsOf(
      String part, Platform platform, Api api, Tables tables) throws Exception {
    killing(
        platform,
        api,
        tables,
        "kill-" + part + System.nanoTime(),
        (parts, load) -> {
          for (int time = 0; time < 3; time++) {
            killAndRestart(platform, parts, load, part);
          }
        });
  }

  private interface Deaths {
    void happen(Parts parts, Load load) throws Exception;
  }

  private static void killing(
      Platform platform, Api api, Tables tables, String source, Deaths deaths) throws Exception {
    var parts = new Parts(platform.home());
    parts.awaitReady();
    var ways = List.of(api, api.at(platform.address(8081)));
    try (var load = Load.start(source, PER_SECOND, ways)) {
      try (var open = LongTransactions.start(tables)) {
        open.awaitOpen();
        load.awaitMore(3 * PER_SECOND);
        deaths.happen(parts, load);
        load.awaitMore(PER_SECOND);
      }
      var ledger = load.finish();
      parts.awaitReady();
      assertThat(ledger.surprises()).as("answers no client should get").isEmpty();
      assertThat(Arrivals.missing(platform, tables)).as("announced, never relayed").isEmpty();
      new Everywhere(platform, tables, source).holds(ledger);
    }
  }

  /** What the platform does not bring back by itself, its user starts again. */
  private static void killAndRestart(Platform platform, Parts parts, Load load, String part) {
    parts.kill(part);
    if (part.equals(Parts.HOST)) {
      platform.up();
    } else {
      load.awaitMore(PER_SECOND / 2);
      parts.awaitReady();
    }
    load.awaitMore(PER_SECOND);
  }
}
