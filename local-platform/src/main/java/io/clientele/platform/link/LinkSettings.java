package io.clientele.platform.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clientele.matching.column.Kind;
import io.clientele.matching.link.Bands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file overrides; everything is found by itself without one.
 *
 * @param kinds what columns hold, by their names; ignored ones are {@link Kind#IGNORED}
 * @param bands the weights that decide
 * @param blocking rules of "field shape" texts; none if they are to be chosen
 * @param model a model to use instead of learning one
 * @param seed the seed of all chance in learning
 */
record LinkSettings(
    Map<String, Kind> kinds,
    Bands bands,
    List<List<String>> blocking,
    Optional<Path> model,
    long seed) {
  private static final long SEED = 4;
  private static final Set<String> KEYS =
      new TreeSet<>(Set.of("columns", "ignore", "thresholds", "blocking", "model", "seed"));
  private static final Set<String> THRESHOLDS =
      new TreeSet<>(Set.of("sure", "likely", "possible", "joined"));

  /** What holds without a file. */
  static LinkSettings usual() {
    return new LinkSettings(Map.of(), Bands.USUAL, List.of(), Optional.empty(), SEED);
  }

  /** Reads a file; names the key that is wrong and what it may be. */
  static LinkSettings read(Path file) {
    try {
      var root = JsonMapper.builder().build().readTree(Files.readString(file));
      return of(object(root, "the file", KEYS), file);
    } catch (JsonProcessingException e) {
      throw new BadInput(file + " is no JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadInput("The configuration " + file + " cannot be read.");
    }
  }

  /** Refuses names of columns that the files do not have. */
  void check(Set<String> columns) {
    for (String name : kinds.keySet()) {
      if (!columns.contains(name)) {
        throw new BadInput(
            "columns or ignore: there is no column %s; allowed: %s"
                .formatted(name, String.join(", ", columns)));
      }
    }
  }

  private static LinkSettings of(Map<String, JsonNode> all, Path file) {
    var kinds = new LinkedHashMap<String, Kind>();
    if (all.containsKey("columns")) {
      object(all.get("columns"), "columns", Set.of())
          .forEach((name, kind) -> kinds.put(name, kind("columns." + name, kind)));
    }
    for (JsonNode name : list(all.get("ignore"), "ignore")) {
      kinds.put(text(name, "ignore"), Kind.IGNORED);
    }
    return new LinkSettings(
        kinds,
        bands(all.get("thresholds")),
        blocking(all.get("blocking")),
        Optional.ofNullable(all.get("model"))
            .map(name -> file.toAbsolutePath().resolveSibling(text(name, "model"))),
        all.containsKey("seed") ? (long) number(all.get("seed"), "seed") : SEED);
  }

  private static Kind kind(String key, JsonNode value) {
    var allowed = new ArrayList<String>();
    for (Kind kind : Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      if (name.equals(value.asText())) {
        return kind;
      }
      allowed.add(name);
    }
    throw new BadInput(
        key + ": " + value + " is not allowed; one of " + String.join(", ", allowed));
  }

  private static Bands bands(@Nullable JsonNode given) {
    var all = given == null ? Map.<String, JsonNode>of() : object(given, "thresholds", THRESHOLDS);
    var bands =
        new Bands(
            threshold(all, "sure", Bands.USUAL.sure()),
            threshold(all, "likely", Bands.USUAL.likely()),
            threshold(all, "possible", Bands.USUAL.possible()),
            threshold(all, "joined", Bands.USUAL.joined()));
    if (bands.sure() < bands.likely() || bands.likely() < bands.possible()) {
      throw new BadInput("thresholds: allowed is sure >= likely >= possible, in bits");
    }
    return bands;
  }

  private static double threshold(Map<String, JsonNode> all, String name, double usual) {
    return all.containsKey(name) ? number(all.get(name), "thresholds." + name) : usual;
  }

  private static List<List<String>> blocking(@Nullable JsonNode given) {
    var rules = new ArrayList<List<String>>();
    for (JsonNode rule : list(given, "blocking")) {
      rules.add(list(rule, "blocking").stream().map(each -> text(each, "blocking")).toList());
    }
    return rules;
  }

  private static Map<String, JsonNode> object(
      @Nullable JsonNode node, String key, Set<String> allowed) {
    if (node == null || !node.isObject()) {
      throw new BadInput(key + ": an object {...} is wanted");
    }
    var members = new LinkedHashMap<String, JsonNode>();
    for (var member : node.properties()) {
      if (!allowed.isEmpty() && !allowed.contains(member.getKey())) {
        throw new BadInput(
            "%s: unknown key %s; allowed: %s"
                .formatted(key, member.getKey(), String.join(", ", allowed)));
      }
      members.put(member.getKey(), member.getValue());
    }
    return members;
  }

  private static List<JsonNode> list(@Nullable JsonNode node, String key) {
    if (node != null && !node.isArray()) {
      throw new BadInput(key + ": a list [...] is wanted");
    }
    var items = new ArrayList<JsonNode>();
    if (node != null) {
      node.forEach(items::add);
    }
    return items;
  }

  private static String text(JsonNode node, String key) {
    if (!node.isTextual()) {
      throw new BadInput(key + ": " + node + " is not allowed; a text is wanted");
    }
    return node.asText();
  }

  private static double number(@Nullable JsonNode node, String key) {
    if (node == null || !node.isNumber()) {
      throw new BadInput(key + ": " + node + " is not allowed; a number is wanted");
    }
    return node.asDouble();
  }
}
