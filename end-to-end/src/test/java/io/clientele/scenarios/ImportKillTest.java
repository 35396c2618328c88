package io.clientele.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file on its way in outlives the service that reads it. */
@ExtendWith(Platform.class)
class ImportKillTest {
  private static final int ROWS = 6_000;
  private static final int KILLS = Boolean.getBoolean("clientele.all") ? 5 : 1;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Test
  @DisplayName("kill -9 in the middle of an import: it goes on, every row is there once")
  void everyRowIsThereOnceThoughTheServiceWasKilledOnTheWay(
      Platform platform, Api api, Tables tables) throws Exception {
    var parts = new Parts(platform.home());
    parts.awaitReady();
    var source = "import-" + System.nanoTime();
    var sent = api.upload("/api/v1/imports?filename=killed.csv", csv(source));
    assertThat(sent.status()).as("%s", sent.body()).isEqualTo(202);
    var id = sent.body().path("id").asText();

    long seen = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      seen = awaitMoreThan(seen, tables, id);
      parts.kill("contacts");
      assertThat(state(tables, id)).as("killed on the way").isEqualTo("running");
    }
    await().atMost(PATIENCE).until(() -> state(tables, id).equals("done"));
    parts.awaitReady();

    var counts = api.get("/api/v1/imports/" + id).body().path("counts");
    assertThat(counts.path("created").asInt()).as("%s", counts).isEqualTo(ROWS);
    assertThat(tables.number(count("count(*)", source))).isEqualTo(ROWS);
    assertThat(tables.number(count("count(distinct emails)", source))).isEqualTo(ROWS);
    assertThat(tables.number(count("max(version)", source))).isEqualTo(1);
    assertThat(Arrivals.missing(platform, tables)).isEmpty();
    assertThat(platform.launcher("verify")).contains("All equal");
    for (var service : new String[] {"dedupe", "segmentation", "analytics"}) {
      var known =
          "select count(*) from %s.contact x join contacts.contact c using (id) where c.source = '%s'"
              .formatted(service, source);
      assertThat(tables.number(known)).as(service).isEqualTo(ROWS);
    }
  }

  private static long awaitMoreThan(long seen, Tables tables, String id) {
    var done = "select done from contacts.import_job where id = '" + id + "'";
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> tables.number(done) > seen);
    return tables.number(done);
  }

  private static String state(Tables tables, String id) {
    return tables.texts("select state from contacts.import_job where id = '" + id + "'").getFirst();
  }

  private static String count(String what, String source) {
    return "select %s from contacts.contact where source = '%s'".formatted(what, source);
  }

  /**
   * Rows without an id of their own: nothing but the import's count keeps one from coming twice.
   */
  private static String csv(String source) {
    return IntStream.range(0, ROWS)
        .mapToObj(row -> "Ida,ida.%d@%s.example,%s".formatted(row, source, source))
        .collect(Collectors.joining("\n", "given_name,email,source\n", "\n"));
  }
}
