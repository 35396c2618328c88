package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One step of a change on its way through the services. */
record Hop(Instant at, String service, String what, String topic, String version, String detail) {
  /** The hops all services tell of, in the order they happened. */
  static List<Hop> merge(Map<String, JsonNode> answers) {
    var hops = new ArrayList<Hop>();
    answers.forEach(
        (service, answer) -> answer.path("hops").forEach(hop -> hops.add(of(service, hop))));
    hops.sort(Comparator.comparing(Hop::at));
    return hops;
  }

  /** Numbered, each with the milliseconds since the first. */
  static List<String> lines(List<Hop> hops) {
    var table = new Table("#", "AFTER", "SERVICE", "WHAT", "TOPIC", "");
    for (var i = 0; i < hops.size(); i++) {
      var hop = hops.get(i);
      table.row(
          i + 1,
          hop.millisSince(hops.getFirst()),
          hop.service,
          hop.what,
          hop.topicAndVersion(),
          hop.detail);
    }
    return table.lines();
  }

  private static Hop of(String service, JsonNode hop) {
    return new Hop(
        Instant.parse(hop.path("at").asText()),
        service,
        hop.path("what").asText(),
        hop.path("topic").asText(""),
        hop.path("version").asText(""),
        hop.path("detail").asText(""));
  }

  private String millisSince(Hop first) {
    var micros = java.time.Duration.between(first.at, at).toNanos() / 1000;
    return String.format(Locale.ROOT, "+%,.1f ms", micros / 1000.0);
  }

  private String topicAndVersion() {
    return version.isEmpty() ? topic : topic + " @" + version;
  }
}
