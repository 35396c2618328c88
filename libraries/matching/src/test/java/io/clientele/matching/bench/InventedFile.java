package io.clientele.matching.bench;

import io.clientele.matching.record.Records;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the invented contacts that {@link Scale} measures as CSV, who is who apart, for programs
 * that read files. Arguments: how many, and the folder of contacts.csv and truth.csv.
 */
final class InventedFile {
  private InventedFile() {}

  public static void main(String[] arguments) throws IOException {
    var invented = InventedContacts.of(Integer.parseInt(arguments[0]), Scale.SEED);
    var records = invented.records();
    var folder = Files.createDirectories(Path.of(arguments[1]));
    try (var contacts = new PrintWriter(Files.newBufferedWriter(folder.resolve("contacts.csv")));
        var truth = new PrintWriter(Files.newBufferedWriter(folder.resolve("truth.csv")))) {
      contacts.print(
          "given name,family name,company,phone,email,street,city,postcode,birth date\n");
      truth.print("row,entity\n");
      for (int record = 0; record < records.size(); record++) {
        contacts.print(row(records, record) + "\n");
        truth.print(record + 1 + "," + invented.people()[record] + "\n");
      }
    }
  }

  private static String row(Records records, int record) {
    return IntStream.range(0, records.fields().size())
        .mapToObj(field -> records.text(record, field))
        .collect(Collectors.joining(","));
  }
}
