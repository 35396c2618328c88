package io.clientele.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells why a schema is no mere addition to the one before it: only optional properties, enum
 * values and words for people may come.
 */
final class SchemaDifference {
  private static final Set<String> WORDS =
      Set.of("$id", "$comment", "title", "description", "examples", "deprecated");

  private final List<String> breaks = new ArrayList<>();

  private SchemaDifference() {}

  static List<String> breaks(JsonNode before, JsonNode after) {
    var difference = new SchemaDifference();
    difference.schema("", before, after);
    return difference.breaks;
  }

  private void schema(String at, JsonNode before, JsonNode after) {
    var keywords = new TreeSet<String>();
    before.fieldNames().forEachRemaining(keywords::add);
    after.fieldNames().forEachRemaining(keywords::add);
    keywords.removeAll(WORDS);
    keywords.forEach(keyword -> keyword(at, keyword, before.path(keyword), after.path(keyword)));
  }

  private void keyword(String at, String keyword, JsonNode before, JsonNode after) {
    switch (keyword) {
      case "properties", "$defs" -> named(at + "/" + keyword, before, after);
      case "items" -> items(at + "/items", before, after);
      case "enum" -> values(at, before, after);
      case "required" -> required(at, before, after);
      default -> same(at, keyword, before, after);
    }
  }

  private void named(String at, JsonNode before, JsonNode after) {
    for (var old : before.properties()) {
      var now = after.path(old.getKey());
      if (now.isMissingNode()) {
        breaks.add(at + "/" + old.getKey() + " was removed or renamed");
      } else {
        schema(at + "/" + old.getKey(), old.getValue(), now);
      }
    }
  }

  private void items(String at, JsonNode before, JsonNode after) {
    if (before.isObject() && after.isObject()) {
      schema(at, before, after);
    } else {
      same(at, "items", before, after);
    }
  }

  private void values(String at, JsonNode before, JsonNode after) {
    if (before.isMissingNode()) {
      breaks.add(at + " was narrowed to an enum");
    } else if (after.isMissingNode()) {
      breaks.add(at + " is no longer an enum");
    }
    var left = texts(after);
    texts(before).stream()
        .filter(value -> !left.contains(value))
        .forEach(value -> breaks.add(at + " lost the value " + value));
  }

  private void required(String at, JsonNode before, JsonNode after) {
    var old = texts(before);
    var now = texts(after);
    now.stream()
        .filter(name -> !old.contains(name))
        .forEach(name -> breaks.add(at + "/properties/" + name + " became required"));
    old.stream()
        .filter(name -> !now.contains(name))
        .forEach(name -> breaks.add(at + "/properties/" + name + " may now be absent"));
  }

  private void same(String at, String keyword, JsonNode before, JsonNode after) {
    if (!before.equals(after)) {
      breaks.add("%s has another %s: %s, was %s".formatted(at, keyword, after, before));
    }
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::toString).map(text -> text.replace("\"", "")).toList();
  }
}
