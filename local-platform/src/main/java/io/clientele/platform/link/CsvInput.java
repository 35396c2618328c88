package io.clientele.platform.link;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A CSV file with a header, read strictly (RFC 4180): every row as wide as the header, every byte
 * of the encoding. Commas, semicolons, tabs and bars are told apart by the header.
 */
final class CsvInput {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path file;
  private final Charset charset;
  private final char separator;
  private final List<String> header;

  private CsvInput(Path file, Charset charset, char separator, List<String> header) {
    this.file = file;
    this.charset = charset;
    this.separator = separator;
    this.header = header;
  }

  /** Opens a file and looks at its header. */
  static CsvInput of(Path file, Charset charset) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new BadInput("There is no readable file " + file.toAbsolutePath() + ".");
    }
    char separator = separator(file, charset);
    var plain = new CsvInput(file, charset, separator, List.of());
    var names = new ArrayList<String>();
    plain.read(names::addAll, 1);
    return new CsvInput(file, charset, separator, Header.of(names, file));
  }

  Path file() {
    return file;
  }

  List<String> header() {
    return header;
  }

  /** The number of a column; refuses a name that the header does not have. */
  int column(String name) {
    int column = header.indexOf(name);
    if (column < 0) {
      throw new BadInput(
          "%s has no column %s; it has: %s".formatted(file, name, String.join(", ", header)));
    }
    return column;
  }

  /** Hands over every row after the header, its values stripped. */
  void rows(Consumer<String[]> taker) {
    boolean[] first = {true};
    read(
        fields -> {
          if (!first[0]) {
            taker.accept(fields.stream().map(String::strip).toArray(String[]::new));
          }
          first[0] = false;
        },
        Long.MAX_VALUE);
  }

  private void read(Consumer<List<String>> taker, long most) {
    long line = 1;
    try (Reader text = open(file, charset);
        var csv = reader(text)) {
      long taken = 0;
      for (CsvRecord row : csv) {
        line = row.getStartingLineNumber();
        check(row);
        taker.accept(row.getFields());
        if (++taken == most) {
          return;
        }
      }
    } catch (CsvParseException e) {
      throw new BadInput("%s is no proper CSV after line %d: %s".formatted(file, line, cause(e)));
    } catch (CharacterCodingException e) {
      throw wrongEncoding(line);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException ? wrongEncoding(line) : unreadable(e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private CsvReader<CsvRecord> reader(Reader text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text);
  }

  private void check(CsvRecord row) {
    if (!header.isEmpty() && row.getFieldCount() != header.size()) {
      throw new BadInput(
          "%s, line %d: %d values where the header has %d columns."
              .formatted(file, row.getStartingLineNumber(), row.getFieldCount(), header.size()));
    }
  }

  private BadInput wrongEncoding(long line) {
    return new BadInput(
        "%s is not %s (after line %d). Convert it, or say --encoding, e.g. --encoding windows-1252."
            .formatted(file, charset, line));
  }

  private BadInput unreadable(Exception e) {
    return new BadInput("%s cannot be read: %s".formatted(file, e.getMessage()));
  }

  private static String cause(Throwable e) {
    var deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }

  private static char separator(Path file, Charset charset) {
    try (var text = new BufferedReader(open(file, charset))) {
      String line = text.readLine();
      char best = ',';
      for (char each : SEPARATORS) {
        best = line != null && count(line, each) > count(line, best) ? each : best;
      }
      return best;
    } catch (IOException e) {
      return ','; // reading the header tells what is wrong
    }
  }

  private static long count(String line, char separator) {
    return line.chars().filter(c -> c == separator).count();
  }

  private static Reader open(Path file, Charset charset) throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes.mark(2);
    int mark = bytes.read() << 8 | bytes.read();
    bytes.reset();
    boolean wide = mark == 0xFEFF || mark == 0xFFFE;
    // a decoder of its own refuses what it does not know, instead of writing a sign for it
    var decoder = (wide ? StandardCharsets.UTF_16 : charset).newDecoder();
    var text = new BufferedReader(new InputStreamReader(bytes, decoder), 1 << 16);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }
}
