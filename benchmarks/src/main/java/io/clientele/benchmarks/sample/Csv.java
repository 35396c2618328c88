package io.clientele.benchmarks.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes the sample's files, UTF-8 with plain line feeds on every platform, and their checksums.
 */
final class Csv {
  static final List<String> FILES =
      List.of("contacts.csv", "purchases.csv", "deals.csv", "truth/truth.csv");

  private Csv() {}

  static void write(Path file, List<String> header, List<List<String>> rows) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      csv.writeRecord(header);
      for (var row : rows) {
        csv.writeRecord(row);
      }
    }
  }

  /** In the form of {@code sha256sum}, so that {@code sha256sum -c SHA256SUMS} checks it. */
  static void checksums(Path folder) throws IOException {
    var lines = new StringBuilder();
    for (String file : FILES) {
      lines.append(sha256(folder.resolve(file))).append("  ").append(file).append('\n');
    }
    Files.writeString(folder.resolve("SHA256SUMS"), lines);
  }

  static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
