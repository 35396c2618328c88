package io.clientele.contacts.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.clientele.kit.problem.Rejection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a look through a whole file, before anything is imported, has found.
 *
 * @param columns names of its columns, all different
 * @param total rows below the header
 * @param rows the first of them
 */
record Scan(CsvFile file, List<String> columns, long total, List<List<String>> rows) {
  private static final int ROWS_KEPT = 1_000;
  private static final int LONGEST_HEADER = 100_000;
  private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,:/ -]+");

  /**
   * Reads it through.
   *
   * @throws Rejection 422 when it cannot be imported as it is
   */
  static Scan of(Path path) throws IOException {
    var charset = Encoding.of(path);
    var file = new CsvFile(path, charset, Delimiter.of(headerLine(path, charset)));
    var line = 0L;
    try (var reader = file.open();
        var records = reader.iterator()) {
      if (!records.hasNext()) {
        throw new Rejection(
            422, "csv-empty", "The file is empty: send one with a header and rows.");
      }
      var columns = columns(records.next());
      var kept = new ArrayList<List<String>>();
      var total = 0L;
      while (records.hasNext()) {
        var row = records.next();
        line = row.getStartingLineNumber();
        total++;
        if (kept.size() < ROWS_KEPT) {
          kept.add(row.getFields());
        }
      }
      return new Scan(file, columns, total, kept);
    } catch (CsvParseException broken) {
      throw unreadable(broken, line);
    }
  }

  private static String headerLine(Path path, Charset charset) throws IOException {
    try (var reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset))) {
      var start = new char[LONGEST_HEADER];
      var length = Math.max(0, reader.read(start));
      return new String(start, 0, length).stripLeading().split("\\R", 2)[0];
    }
  }

  private static List<String> columns(CsvRecord header) {
    var cells = header.getFields().stream().map(String::strip).toList();
    requireHeader(cells);
    var names = new ArrayList<String>();
    var taken = new HashSet<String>();
    for (var at = 0; at < cells.size(); at++) {
      var name = cells.get(at).isEmpty() ? "column " + (at + 1) : cells.get(at);
      names.add(taken.add(name) ? name : name + " (" + (at + 1) + ")");
    }
    return List.copyOf(names);
  }

  private static void requireHeader(List<String> cells) {
    var values =
        cells.stream().filter(cell -> cell.contains("@") || NUMBER.matcher(cell).matches()).count();
    if (values > 0 && 3 * values >= cells.size()) {
      throw new Rejection(
          422, "csv-header-missing", "Put a line with the names of the columns above the rows.");
    }
  }

  private static Rejection unreadable(CsvParseException broken, long line) {
    return new Rejection(
            422,
            "csv-unreadable",
            "Look at the row after line %d: a quote is not closed or the row is longer than %,d characters. Nothing was imported."
                .formatted(line == 0 ? 1 : line, CsvFile.LONGEST_ROW))
        .with("line", line == 0 ? 1 : line)
        .with("reason", String.valueOf(broken.getMessage()));
  }
}
