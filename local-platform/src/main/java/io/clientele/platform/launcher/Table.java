package io.clientele.platform.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines up text in columns. */
class Table {
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... head) {
    rows.add(List.of(head));
  }

  Table row(Object... cells) {
    rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    return this;
  }

  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> row) {
    var line = new StringBuilder("  ");
    for (var i = 0; i < row.size(); i++) {
      var cell = row.get(i);
      var padding = " ".repeat(width(i) - cell.length());
      var number = cell.matches("[\\d.,]+( s| ms| MiB)?");
      line.append(number ? padding + cell : cell + padding).append("  ");
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream()
        .mapToInt(r -> column < r.size() ? r.get(column).length() : 0)
        .max()
        .orElse(0);
  }
}
