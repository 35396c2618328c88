package io.clientele.contacts.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an import's rows in batches, from where it stands. */
final class RowReader implements AutoCloseable {
  private final ImportJob job;
  private final CsvReader<CsvRecord> reader;
  private final CloseableIterator<CsvRecord> records;
  private final Map<String, List<Integer>> places;
  private long number;

  RowReader(ImportJob job, CsvFile file) throws IOException {
    this.job = job;
    this.places = job.mapping().places(job.columns());
    this.reader = file.open();
    this.records = reader.iterator();
    skip(job.done());
  }

  private void skip(long rows) {
    // The header stands above the rows.
    for (var at = 0L; at <= rows && records.hasNext(); at++) {
      records.next();
    }
    number = rows;
  }

  /** The next rows; fewer than asked for at the end, none after it. */
  List<ImportRow> next(int rows) {
    var batch = new ArrayList<ImportRow>(rows);
    while (batch.size() < rows && records.hasNext()) {
      var record = records.next();
      number++;
      batch.add(
          new ImportRow(
              number,
              record.getStartingLineNumber(),
              record.getFields(),
              job.columns().size(),
              places));
    }
    return batch;
  }

  @Override
  public void close() throws IOException {
    records.close();
    reader.close();
  }
}
