package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the platform found in the data, each with where to look closer. */
class Findings {
  private static final String SALES = "/api/v1/funnels/sales";
  private static final int PAGE = 500;

  private final Api api;
  private final Path sample;
  private final List<String> lines = new ArrayList<>();

  Findings(Api api, Path sample) {
    this.api = api;
    this.sample = sample;
  }

  /** All that the running services can tell. */
  List<String> tell(List<String> services) throws IOException, InterruptedException {
    if (services.contains("analytics")) {
      customers(api.get("/api/v1/report/customers"));
    }
    contacts(services.contains("dedupe"));
    if (services.contains("analytics")) {
      quality(api.get("/api/v1/quality"));
    }
    if (services.contains("dedupe")) {
      duplicates();
    }
    if (services.contains("segmentation")) {
      segments(api.get("/api/v1/segments?limit=" + PAGE));
    }
    if (services.contains("analytics")) {
      deals(api.get(SALES));
    }
    return lines;
  }

  private void customers(JsonNode report) {
    var people = report.path("people");
    add(
        "Records and people",
        "%,d records; %,d people as decided so far, %,d if who is surely one is, %,d if who likely is"
            .formatted(
                report.path("records").asLong(),
                people.path("decided").asLong(),
                people.path("ifSureAreOnePerson").asLong(),
                people.path("ifLikelyAreOnePerson").asLong()));
    look("/api/v1/report/customers");
  }

  private void contacts(boolean compared) throws IOException, InterruptedException {
    var phones = new PhoneTally();
    var truth = new TruthTally(sample.resolve("truth").resolve("truth.csv"));
    api.pages(
        "/api/v1/contacts?limit=" + PAGE,
        page -> {
          phones.add(page);
          truth.add(page);
        });
    if (compared) {
      var groups = groups("sure");
      truth(truth, groups, "in sure groups");
      groups.addAll(groups("likely"));
      truth(truth, groups, "in likely ones, too");
    }
    add("Phones", phones.sentence());
    look("/api/v1/contacts?limit=5");
  }

  private void truth(TruthTally truth, Set<String> groups, String which) {
    var quality = truth.quality(groups);
    add(
        "By the sample",
        "pairs %s: precision %.3f, recall %.3f"
            .formatted(which, quality.precision(), quality.recall()));
  }

  private Set<String> groups(String level) throws IOException, InterruptedException {
    var ids = new HashSet<String>();
    api.pages(
        "/api/v1/duplicates/groups?rule=alike&limit=" + PAGE + "&level=" + level,
        page -> page.path("items").forEach(group -> ids.add(group.path("id").asText())));
    return ids;
  }

  private void quality(JsonNode quality) {
    add(
        "E-mails and gaps",
        "%,d undeliverable e-mails, %,d contacts without; %,d invalid and %,d suspicious phones"
            .formatted(
                quality.path("undeliverableEmail").asLong(),
                quality.path("withoutEmail").asLong(),
                quality.path("invalidPhone").asLong(),
                quality.path("suspiciousPhone").asLong()));
    look("/api/v1/quality");
  }

  private void duplicates() throws IOException, InterruptedException {
    var levels = api.get("/api/v1/duplicates/count/levels");
    add(
        "Duplicates",
        "%,d groups to decide: %,d sure, %,d likely, %,d possible"
            .formatted(
                api.get("/api/v1/duplicates/count").path("groups").asLong(),
                levels.path("sure").path("groups").asLong(),
                levels.path("likely").path("groups").asLong(),
                levels.path("possible").path("groups").asLong()));
    look("/api/v1/duplicates/groups?limit=5");
    var path = "/api/v1/duplicates/count?rule=same-phone";
    var phones = api.get(path);
    add(
        "Same phone",
        "%,d groups, %,d records in them, %,d pairs"
            .formatted(
                phones.path("groups").asLong(),
                phones.path("records").asLong(),
                phones.path("pairs").asLong()));
    look(path);
  }

  private void segments(JsonNode page) {
    page.path("items")
        .forEach(segment ->
            add(
                "Segment",
                "%,5d in \"%s\""
                    .formatted(segment.path("members").asLong(), segment.path("name").asText())));
    look("/api/v1/segments");
  }

  private void deals(JsonNode funnel) throws IOException, InterruptedException {
    for (var stage : funnel.path("stages")) {
      add(
          "Deals",
          "%,5d now in %s%s"
              .formatted(
                  stage.path("dealsNow").asLong(),
                  stage.path("name").asText(),
                  stage.path("medianDays").isNumber()
                      ? ", median stay %.0f days".formatted(stage.path("medianDays").asDouble())
                      : ""));
    }
    look(SALES);
    add("Stuck deals", StuckTally.sentence(api, SALES + "/stuck?limit=" + PAGE));
    look(SALES + "/stuck");
  }

  private void add(String subject, String text) {
    lines.add("%-19s %s".formatted(subject, text));
  }

  private void look(String path) {
    lines.add(" ".repeat(20) + "curl -H \"$AUTH\" '" + api.base().resolve(path) + "'");
  }
}
