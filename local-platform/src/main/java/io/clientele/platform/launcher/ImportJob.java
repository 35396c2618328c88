package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One import from sending the file to its last row, with its progress on one line. */
class ImportJob {
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  private final Api api;
  private final Screen screen;
  private final PrintStream out;

  ImportJob(Api api, Screen screen, PrintStream out) {
    this.api = api;
    this.screen = screen;
    this.out = out;
  }

  /** Returns the import as it ended. */
  JsonNode run(Path file, Map<String, String> parameters) throws IOException, InterruptedException {
    var begun = System.nanoTime();
    var started =
        api.post(
            "/api/v1/imports" + Api.query(parameters), "text/csv", BodyPublishers.ofFile(file));
    var path = "/api/v1/imports/" + started.path("id").asText();
    var now = api.get(path);
    while (ImportReport.goesOn(now)) {
      screen.progress(ImportReport.progress(now));
      Thread.sleep(LOOK_EVERY);
      now = api.get(path);
    }
    screen.progress("");
    ImportReport.lines(now, api.base(), (System.nanoTime() - begun) / 1e9).forEach(out::println);
    return now;
  }
}
