package io.clientele.benchmarks.live;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A contact of the file; empty texts where nothing is known. */
record Row(
    String givenName,
    String familyName,
    String company,
    String phone,
    String email,
    String street,
    String city,
    String postcode,
    String birthDate) {

  /** All contacts of a file that InventedFile wrote. */
  static List<Row> of(Path file) throws IOException {
    try (var csv = CsvReader.builder().ofCsvRecord(file)) {
      return csv.stream()
          .skip(1)
          .map(line ->
              new Row(
                  line.getField(0),
                  line.getField(1),
                  line.getField(2),
                  line.getField(3),
                  line.getField(4),
                  line.getField(5),
                  line.getField(6),
                  line.getField(7),
                  line.getField(8)))
          .toList();
    }
  }

  String e164() {
    return "+" + phone;
  }

  /** The same contact with another phone and street. */
  Row moved(String phone, String street) {
    return new Row(givenName, familyName, company, phone, email, street, city, postcode, birthDate);
  }
}
