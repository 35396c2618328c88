package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.matching.evaluate.Evaluation;
import io.clientele.matching.evaluate.Quality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Compares the duplicate groups of the sample's records with who made them. */
class TruthTally {
  private final Map<String, String> people = new HashMap<>();
  private final Map<String, List<String>> groups = new TreeMap<>();

  /**
   * Two records are a pair when one person made both.
   *
   * @param truth lines of a record's id, its person and more, after a header
   */
  TruthTally(Path truth) throws IOException {
    try (var lines = Files.lines(truth)) {
      lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(columns -> people.put(columns[0], columns[1]));
    }
  }

  /** Takes a page of contacts as the API lists them; what is not of the sample is left out. */
  void add(JsonNode page) {
    for (var contact : page.path("items")) {
      for (var external : contact.path("externalIds")) {
        var id = external.path("id").asText();
        if (external.path("system").asText().equals("sample") && people.containsKey(id)) {
          groups.put(id, texts(contact.path("duplicateGroups")));
        }
      }
    }
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** How right it is to take the members of each of these groups for one person. */
  Quality quality(Set<String> counted) {
    var truth = numbers(id -> people.getOrDefault(id, id));
    var found =
        numbers(id ->
            groups.getOrDefault(id, List.of()).stream()
                .filter(counted::contains)
                .findFirst()
                .orElse(id));
    return new Evaluation(truth).clusters(found);
  }

  private int[] numbers(UnaryOperator<String> part) {
    var numbers = new HashMap<String, Integer>();
    return groups.keySet().stream()
        .mapToInt(id -> numbers.computeIfAbsent(part.apply(id), _ -> numbers.size()))
        .toArray();
  }
}
