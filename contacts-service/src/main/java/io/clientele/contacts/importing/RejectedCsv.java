package io.clientele.contacts.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The refused rows as a file to mend and send again: its own columns, the line and the reason. */
final class RejectedCsv implements StreamingOutput {
  private static final int AT_ONCE = 1_000;

  private final Imports imports;
  private final ImportJob job;

  RejectedCsv(Imports imports, ImportJob job) {
    this.imports = imports;
    this.job = job;
  }

  @Override
  public void write(OutputStream output) throws IOException {
    try (var text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        var csv = CsvWriter.builder().fieldSeparator(job.delimiter()).build(text)) {
      csv.writeRecord(with(job.columns(), "import line", "import reason"));
      var rows = imports.rejected(job.id(), 0, AT_ONCE);
      while (!rows.isEmpty()) {
        for (var row : rows) {
          csv.writeRecord(with(padded(row.cells()), String.valueOf(row.line()), row.reason()));
        }
        rows = imports.rejected(job.id(), rows.getLast().number(), AT_ONCE);
      }
    }
  }

  private List<String> padded(List<String> cells) {
    var padded = new ArrayList<>(cells);
    while (padded.size() < job.columns().size()) {
      padded.add("");
    }
    return padded;
  }

  private static List<String> with(List<String> cells, String line, String reason) {
    var all = new ArrayList<>(cells);
    all.add(line);
    all.add(reason);
    return all;
  }
}
