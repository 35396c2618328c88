package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** Compares what each owner has with what each of its consumers has applied, topic by topic. */
record DigestComparison(List<Line> lines) {
  /** One consumer of one topic. */
  record Line(
      String topic,
      String owner,
      String consumer,
      long owned,
      long applied,
      boolean sameSum,
      long deadLetters) {
    boolean equal() {
      return sameSum && owned == applied;
    }

    String verdict() {
      return equal() ? "equal" : "differs";
    }
  }

  private record Owned(String owner, JsonNode digest) {}

  static DigestComparison of(List<JsonNode> services) {
    var owners = new LinkedHashMap<String, Owned>();
    services.forEach(s ->
        s.path("owned")
            .forEach(d ->
                owners.put(d.path("topic").asText(), new Owned(s.path("service").asText(), d))));
    var lines = new ArrayList<Line>();
    services.forEach(s ->
        s.path("applied")
            .forEach(applied -> {
              var owned = owners.get(applied.path("topic").asText());
              if (owned != null) {
                lines.add(line(owned, s.path("service").asText(), applied));
              }
            }));
    lines.sort(java.util.Comparator.comparing(Line::topic).thenComparing(Line::consumer));
    return new DigestComparison(List.copyOf(lines));
  }

  boolean allEqual() {
    return lines.stream().allMatch(Line::equal);
  }

  /** The owners that have something to send again. */
  List<String> ownersToHeal() {
    return lines.stream().filter(l -> !l.equal()).map(Line::owner).distinct().toList();
  }

  List<String> table() {
    var table = new Table("TOPIC", "OWNER", "ROWS", "CONSUMER", "APPLIED", "DEAD LETTERS", "");
    lines.forEach(l ->
        table.row(
            l.topic,
            l.owner,
            number(l.owned),
            l.consumer,
            number(l.applied),
            number(l.deadLetters),
            l.verdict()));
    return table.lines();
  }

  private static Line line(Owned owned, String consumer, JsonNode applied) {
    return new Line(
        applied.path("topic").asText(),
        owned.owner,
        consumer,
        owned.digest.path("count").asLong(),
        applied.path("count").asLong(),
        owned.digest.path("xor").asText().equals(applied.path("xor").asText()),
        applied.path("deadLetters").asLong());
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
