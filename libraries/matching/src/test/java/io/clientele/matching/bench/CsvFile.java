package io.clientele.matching.bench;

import io.clientele.matching.column.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads a CSV file whose first column is the row's number, which no record keeps. */
final class CsvFile {
  private CsvFile() {}

  static Table table(Path file) {
    var rows = rows(file);
    var header = List.of(rows.removeFirst());
    int width = header.size();
    rows.replaceAll(row -> Arrays.copyOfRange(row, 1, width));
    rows.forEach(row -> Arrays.setAll(row, i -> Objects.requireNonNullElse(row[i], "")));
    return new Table(header.subList(1, width), rows);
  }

  static List<String[]> rows(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String[]> parse(String text) {
    var rows = new ArrayList<String[]>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(cell.toString().strip());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row.toArray(String[]::new));
          row.clear();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
