package io.clientele.platform.link;

import io.clientele.matching.column.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one look over a whole file found.
 *
 * @param input the file
 * @param count how many rows it has
 * @param ids the rows' ids if a column has them; none if rows go by number
 * @param sample some of its rows
 */
record Scanned(CsvInput input, int count, List<String> ids, Table sample) {
  /** Reads a file once; refuses it if rows are ragged, or ids missing or double. */
  static Scanned of(CsvInput input, String idColumn) {
    var sample = new RowSample();
    var ids = new ArrayList<String>();
    Map<String, Integer> places = new HashMap<>();
    int column = idColumn.isEmpty() ? -1 : input.column(idColumn);
    int[] count = {0};
    input.rows(row -> {
      count[0]++;
      sample.add(row);
      if (column >= 0) {
        ids.add(distinct(input, row[column], count[0], places));
      }
    });
    if (count[0] == 0) {
      throw new BadInput(input.file() + " has a header but no rows.");
    }
    return new Scanned(input, count[0], ids, new Table(input.header(), sample.rows()));
  }

  /** How a row is called in the results, the first row being 0 here and 1 there. */
  String id(int row) {
    return ids.isEmpty() ? String.valueOf(row + 1) : ids.get(row);
  }

  private static String distinct(CsvInput input, String id, int row, Map<String, Integer> places) {
    if (id.isEmpty()) {
      throw new BadInput("%s, row %d: the id is empty.".formatted(input.file(), row));
    }
    Integer before = places.put(id, row);
    if (before != null) {
      throw new BadInput(
          "%s, rows %d and %d: both have the id %s.".formatted(input.file(), before, row, id));
    }
    return id;
  }
}
