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
    return !List.of("done", "failed", "cancelled").contains(state(job));
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
        String.format(
            Locale.ROOT,
            "  %,d rows in %.1f s (%,.0f rows/s): %s",
            done,
            seconds,
            done / seconds,
            state(job)));
    job.path("outcomes")
        .properties()
        .forEach(o ->
            lines.add(String.format(Locale.ROOT, "  %,7d  %s", o.getValue().asLong(), o.getKey())));
    job.path("reasons")
        .properties()
        .forEach(r ->
            lines.add(
                String.format(
                    Locale.ROOT, "  %,7d  rejected: %s", r.getValue().asLong(), r.getKey())));
    if (job.path("rejectedUrl").isTextual()) {
      lines.add("  rejected rows: " + base.resolve(job.path("rejectedUrl").asText()));
    }
    if (failed(job)) {
      lines.add("  " + job.path("failure").asText(""));
    }
    return lines;
  }

  private static String state(JsonNode job) {
    return job.path("state").asText().toLowerCase(Locale.ROOT);
  }
}
