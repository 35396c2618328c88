package io.clientele.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.kit.problem.Rejection;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"name,phone\nZoë,1\n", "name;phone\nZoë;1\n", "name\tphone\nZoë\t1\n"})
  void guessesTheDelimiter(String text) throws IOException {
    var scan = scan(text.getBytes(StandardCharsets.UTF_8));

    assertThat(scan.columns()).containsExactly("name", "phone");
    assertThat(scan.rows().getFirst()).containsExactly("Zoë", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void readsAccentsInWhateverTheyWereWritten(String charset) throws IOException {
    assertThat(scan("name\nZoë Müller\n".getBytes(Charset.forName(charset))).rows())
        .singleElement()
        .satisfies(row -> assertThat(row).containsExactly("Zoë Müller"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void dropsTheByteOrderMark(String charset) throws IOException {
    assertThat(scan("\ufeffname\nZoë\n".getBytes(Charset.forName(charset))).columns())
        .containsExactly("name");
  }

  @Test
  void noticesAnAccentThatIsNotUtf8AfterManyThatAre() throws IOException {
    var start = "name\n" + "ë\n".repeat(200_000);
    var bytes = start.getBytes(StandardCharsets.UTF_8);
    var broken = Arrays.copyOf(bytes, bytes.length + 2);
    broken[bytes.length] = (byte) 0xeb;
    broken[bytes.length + 1] = '\n';

    assertThat(scan(broken).file().charset()).isEqualTo(Charset.forName("windows-1252"));
    assertThat(scan(bytes).file().charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void countsRowsAndNotLines() throws IOException {
    assertThat(scan("name,note\nAnn,\"two\nlines\"\n\nBob,x\n".getBytes(StandardCharsets.UTF_8)))
        .extracting(Scan::total)
        .isEqualTo(2L);
  }

  @Test
  void namesColumnsWithoutANameAndTellsEqualOnesApart() throws IOException {
    assertThat(scan("name,,name\na,b,c\n".getBytes(StandardCharsets.UTF_8)).columns())
        .containsExactly("name", "column 2", "name (3)");
  }

  @Test
  void refusesAPicture() {
    assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0}, "not-csv");
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused(new byte[0], "csv-empty");
  }

  @Test
  void refusesAFileWithoutAHeader() {
    assertRefused(
        "ann@example.org,3733400\n".getBytes(StandardCharsets.UTF_8), "csv-header-missing");
  }

  @Test
  void refusesAQuoteThatIsNeverClosedAndSaysWhere() {
    var text = "name,note\nAnn,fine\nBob,\"open\n" + "Cat,x\n".repeat(1_000);

    assertThatThrownBy(() -> scan(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            Rejection.class,
            refused -> {
              assertThat(refused.slug()).isEqualTo("csv-unreadable");
              assertThat(refused.members()).containsEntry("line", 2L);
            });
  }

  @Test
  void refusesALineOfAHundredMegabytes() throws IOException {
    var file = folder.resolve("long.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("name,note\nAnn,");
      var piece = "x".repeat(1024 * 1024);
      for (var at = 0; at < 100; at++) {
        out.write(piece);
      }
    }
    assertThatThrownBy(() -> Scan.of(file))
        .isInstanceOfSatisfying(
            Rejection.class, refused -> assertThat(refused.slug()).isEqualTo("csv-unreadable"));
  }

  private void assertRefused(byte[] bytes, String slug) {
    assertThatThrownBy(() -> scan(bytes))
        .isInstanceOfSatisfying(
            Rejection.class, refused -> assertThat(refused.slug()).isEqualTo(slug));
  }

  private Scan scan(byte[] bytes) throws IOException {
    return Scan.of(Files.write(folder.resolve("file.csv"), bytes));
  }
}
