package io.clientele.contacts.importing;

import io.clientele.kit.problem.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column goes to which field.
 *
 * @param fields by column name; columns left out are not imported
 */
record Mapping(Map<String, String> fields) {

  /** Guesses by the headers, where the values do not speak against it. */
  static Mapping guess(ImportKind kind, List<String> columns, List<List<String>> rows) {
    var fields = new LinkedHashMap<String, String>();
    var taken = new HashSet<String>();
    for (var at = 0; at < columns.size(); at++) {
      var field = match(kind, columns.get(at), values(rows, at), taken);
      if (field != null) {
        fields.put(columns.get(at), field.name());
        taken.add(field.name());
      }
    }
    return new Mapping(fields);
  }

  private static @Nullable Field match(
      ImportKind kind, String column, List<String> values, Set<String> taken) {
    var plain = Field.plain(column);
    return kind.fields().stream()
        .filter(field -> field.headers().contains(plain))
        .filter(field -> field.several() || !taken.contains(field.name()))
        .filter(field -> 2 * values.stream().filter(field::fits).count() >= values.size())
        .findFirst()
        .orElse(null);
  }

  private static List<String> values(List<List<String>> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .map(row -> row.get(column))
        .filter(value -> !value.isBlank())
        .toList();
  }

  /** What a client chose, checked; an empty or null field leaves its column out. */
  static Mapping chosen(
      ImportKind kind, List<String> columns, Map<String, @Nullable String> wanted) {
    var fields = new LinkedHashMap<String, String>();
    wanted.forEach((column, field) -> {
      if (!columns.contains(column)) {
        throw wrong(column, "The file has no column '" + column + "'.");
      }
      if (field != null && !field.isBlank()) {
        fields.put(column, known(kind, column, field));
      }
    });
    requireOneColumnEach(kind, fields);
    return new Mapping(fields);
  }

  private static String known(ImportKind kind, String column, String field) {
    return kind.field(field)
        .map(Field::name)
        .orElseThrow(() ->
            wrong(
                column,
                "There is no field '%s'; there are %s."
                    .formatted(
                        field,
                        String.join(", ", kind.fields().stream().map(Field::name).toList()))));
  }

  private static void requireOneColumnEach(ImportKind kind, Map<String, String> fields) {
    var taken = new HashSet<String>();
    fields.forEach((column, name) -> {
      if (!taken.add(name) && !kind.field(name).orElseThrow().several()) {
        throw wrong(column, "Two columns cannot both be '" + name + "'.");
      }
    });
  }

  private static Rejection wrong(String column, String message) {
    return new Rejection(422, "invalid-mapping", "Correct the mapping and send it again.")
        .error("/" + column.replace("~", "~0").replace("/", "~1"), "invalid-mapping", message);
  }

  /** The same with some columns chosen by the client. */
  Mapping with(ImportKind kind, List<String> columns, Map<String, @Nullable String> chosen) {
    var all = new LinkedHashMap<String, @Nullable String>(fields);
    // A chosen column takes the field from one that was only guessed.
    chosen
        .values()
        .forEach(field -> all.values().removeIf(one -> one != null && one.equals(field)));
    all.putAll(chosen);
    return chosen(kind, columns, all);
  }

  /** The sets of fields of which none is mapped though one is needed. */
  List<Set<String>> missing(ImportKind kind) {
    return kind.required().stream()
        .filter(oneOf -> fields.values().stream().noneMatch(oneOf::contains))
        .toList();
  }

  /** The places of each field's columns. */
  Map<String, List<Integer>> places(List<String> columns) {
    var places = new HashMap<String, List<Integer>>();
    for (var at = 0; at < columns.size(); at++) {
      var field = fields.get(columns.get(at));
      if (field != null) {
        places.computeIfAbsent(field, none -> new ArrayList<>()).add(at);
      }
    }
    return places;
  }
}
