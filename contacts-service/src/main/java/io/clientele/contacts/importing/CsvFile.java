package io.clientele.contacts.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * A CSV file on disk, read row by row within bounds.
 *
 * @param delimiter between cells
 */
record CsvFile(Path path, Charset charset, char delimiter) {
  /** Longest row, in characters; a longer one is a broken file, such as an unclosed quote. */
  static final int LONGEST_ROW = 1_000_000;

  private static final int MOST_CELLS = 2_000;

  /** The rows, the header first; whoever reads them closes the reader. */
  CsvReader<CsvRecord> open() throws IOException {
    var rows =
        CsvRecordHandler.builder()
            .maxFields(MOST_CELLS)
            .maxFieldSize(LONGEST_ROW)
            .maxRecordSize(LONGEST_ROW)
            .build();
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .detectBomHeader(true)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(false)
        .maxBufferSize(2 * LONGEST_ROW)
        .build(rows, path, charset);
  }
}
