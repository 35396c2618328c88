package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what the platform says about an import. */
class ImportReport {
  private ImportReport() {}

  static boolean goesOn(JsonNode job) {
    return state(job).equals("running");
  }

  static boolean failed(JsonNode job) {
    return !state(job).equals("done");
  }

  static String progress(JsonNode job) {
    var progress = job.path("progress");
    var total =
        progress.path("total").isNumber()
            ? String.format(Locale.ROOT, " of %,d", progress.path("total").asLong())
            : "";
    var paused = job.path("paused").asText("");
    if (!paused.isEmpty()) {
      return "  %,d%s rows. %s".formatted(progress.path("done").asLong(), total, paused);
    }
    return String.format(
        Locale.ROOT,
        "  %,d%s rows, %,.0f rows/s",
        progress.path("done").asLong(),
        total,
        progress.path("rate").asDouble());
  }

  static List<String> lines(JsonNode job, URI base, double seconds) {
    var lines = new ArrayList<String>();
    var done = job.path("progress").path("done").asLong();
    lines.add(
        "  %,d rows in %.1f s (%,.0f rows/s): %s"
            .formatted(done, seconds, done / seconds, state(job)));
    counted(job.path("counts"), "", lines);
    counted(job.path("reasons"), "refused: ", lines);
    var rejected = job.path("links").path("rejected").asText("");
    if (!rejected.isEmpty()) {
      lines.add("  refused rows, each with its reason: " + base.resolve(rejected));
    }
    if (!job.path("failure").asText("").isEmpty()) {
      lines.add("  " + job.path("failure").asText());
    }
    if (waits(job)) {
      lines.add(
          "  It waits to be told which column is what: --map COLUMN=FIELD. Columns: "
              + job.path("columns")
              + ", fields: "
              + job.path("fields"));
    }
    return lines;
  }

  private static void counted(JsonNode counts, String before, List<String> lines) {
    counts
        .properties()
        .forEach(count -> {
          if (count.getValue().asLong() > 0) {
            lines.add(
                "  %,7d  %s%s".formatted(count.getValue().asLong(), before, words(count.getKey())));
          }
        });
  }

  /** unparsablePhones reads as two words. */
  private static String words(String key) {
    return key.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }

  private static boolean waits(JsonNode job) {
    return List.of("mapping", "ready").contains(state(job));
  }

  private static String state(JsonNode job) {
    return job.path("state").asText().toLowerCase(Locale.ROOT);
  }
}
