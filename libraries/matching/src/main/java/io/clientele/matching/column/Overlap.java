package io.clientele.matching.column;

import io.clientele.matching.text.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How far one column's words are those of others.
 *
 * @param covered share of rows whose other columns' words are nearly all in the first column
 * @param more share of rows in which the first column has further words
 */
record Overlap(double covered, double more) {
  private static final int SAMPLE = 2_000;

  static Overlap of(Table table, List<Integer> columns) {
    int step = Math.max(1, table.rows().size() / SAMPLE);
    int rows = 0;
    int covered = 0;
    int more = 0;
    for (int i = 0; i < table.rows().size(); i += step) {
      String[] row = table.rows().get(i);
      var whole = words(row[columns.getFirst()]);
      var parts = new ArrayList<String>();
      columns.stream().skip(1).forEach(column -> parts.addAll(words(row[column])));
      if (!whole.isEmpty() && !parts.isEmpty()) {
        rows++;
        covered += whole.containsAll(parts) ? 1 : 0;
        more += Set.copyOf(parts).containsAll(whole) ? 0 : 1;
      }
    }
    return new Overlap(covered / Math.max(1.0, rows), more / Math.max(1.0, rows));
  }

  private static List<String> words(String raw) {
    String plain = Normal.text(raw);
    return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" ", -1));
  }
}
