package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts the deals that are in their stage for too long, by stage. */
class StuckTally {
  private final Map<String, Long> byStage = new TreeMap<>();
  private double longestDays;

  static String sentence(Api api, String path) throws IOException, InterruptedException {
    var tally = new StuckTally();
    api.pages(path, tally::add);
    return tally.sentence();
  }

  void add(JsonNode page) {
    for (var deal : page.path("items")) {
      byStage.merge(deal.path("stage").asText(), 1L, Long::sum);
      longestDays = Math.max(longestDays, deal.path("days").asDouble());
    }
  }

  String sentence() {
    if (byStage.isEmpty()) {
      return "none is in its stage for longer than is usual";
    }
    var stages =
        byStage.entrySet().stream()
            .map(stage -> "%,d in %s".formatted(stage.getValue(), stage.getKey()))
            .collect(Collectors.joining(", "));
    return stages + "; the longest for %.0f days".formatted(longestDays);
  }
}
