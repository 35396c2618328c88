package io.clientele.benchmarks.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the frozen sample to its generator and to what its page promises. */
class SampleTest {
  private static final Path SAMPLE = Path.of("..", "sample");
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  @Test
  void theSameSeedGivesTheFrozenBytes(@TempDir Path fresh) throws IOException {
    Sample.generate(Sample.SEED, fresh);
    assertThat(fresh.resolve("SHA256SUMS")).hasSameTextualContentAs(SAMPLE.resolve("SHA256SUMS"));
    for (String file : Csv.FILES) {
      assertThat(Csv.sha256(SAMPLE.resolve(file)))
          .as(file + ": after a wanted change make the sample anew, see benchmarks/README.md")
          .isEqualTo(Csv.sha256(fresh.resolve(file)));
    }
  }

  @Test
  void anotherSeedGivesAnotherSample(@TempDir Path fresh) throws IOException {
    Sample.generate(Sample.SEED + 1, fresh);
    assertThat(Csv.sha256(fresh.resolve("contacts.csv")))
        .isNotEqualTo(Csv.sha256(SAMPLE.resolve("contacts.csv")));
  }

  @Test
  void aThousandRecordsAre865People() throws IOException {
    var truth = read("truth/truth.csv");
    assertThat(truth).hasSize(1000);
    assertThat(truth.stream().map(r -> r.getField("person")).distinct()).hasSize(865);
    assertThat(truth.stream().map(r -> r.getField("id")))
        .containsExactlyElementsOf(
            read("contacts.csv").stream().map(r -> r.getField("id")).toList());
  }

  @Test
  void mostPhonesAreValidWhereTheyAreWritten() throws IOException {
    var written =
        read("contacts.csv").stream().filter(r -> !r.getField("phone").isEmpty()).toList();
    assertThat(written.stream().filter(SampleTest::isValid).count() / (double) written.size())
        .isGreaterThan(0.95);
  }

  @Test
  void recordsMadeOnTheSamePhoneAreTheSameNumberWrittenDifferently() throws IOException {
    var contacts = byId();
    var truth = read("truth/truth.csv");
    var first = new HashMap<String, NamedCsvRecord>();
    truth.stream()
        .filter(r -> r.getField("made_as").equals("first"))
        .forEach(r -> first.put(r.getField("person"), known(contacts, r.getField("id"))));
    var again = truth.stream().filter(r -> r.getField("made_as").equals("same-phone")).toList();
    assertThat(again).hasSizeGreaterThan(135 / 2);
    for (var row : again) {
      var one = known(contacts, row.getField("id"));
      var other = known(first, row.getField("person"));
      assertThat(one.getField("phone")).isNotEqualTo(other.getField("phone"));
      assertThat(e164(one)).as(one.toString()).isPresent().isEqualTo(e164(other));
    }
  }

  @Test
  void someDozensOfWomenSpentMoreThan500LatelyAndSomeAreAboutToLeave() throws IOException {
    long today = bigSpenders(30);
    assertThat(today).isBetween(24L, 100L);
    assertThat(bigSpenders(27)).isBetween(12L, today - 5);
  }

  private static long bigSpenders(int days) throws IOException {
    var contacts = byId();
    var sums = new HashMap<String, BigDecimal>();
    for (var purchase : read("purchases.csv")) {
      var contact = known(contacts, purchase.getField("contact_id"));
      if (contact.getField("sex").equals("female")
          && purchase.getField("currency").equals("USD")
          && Double.parseDouble(purchase.getField("days_ago")) < days) {
        sums.merge(
            contact.getField("id"), new BigDecimal(purchase.getField("amount")), BigDecimal::add);
      }
    }
    return sums.values().stream().filter(s -> s.compareTo(BigDecimal.valueOf(500)) > 0).count();
  }

  private static boolean isValid(NamedCsvRecord contact) {
    try {
      return NUMBERS.isValidNumber(
          NUMBERS.parse(contact.getField("phone"), contact.getField("country")));
    } catch (NumberParseException e) {
      return false;
    }
  }

  private static Optional<String> e164(NamedCsvRecord contact) {
    try {
      var number = NUMBERS.parse(contact.getField("phone"), contact.getField("country"));
      return Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static NamedCsvRecord known(Map<String, NamedCsvRecord> rows, String id) {
    return Objects.requireNonNull(rows.get(id), id);
  }

  private static Map<String, NamedCsvRecord> byId() throws IOException {
    var byId = new HashMap<String, NamedCsvRecord>();
    read("contacts.csv").forEach(r -> byId.put(r.getField("id"), r));
    return byId;
  }

  private static List<NamedCsvRecord> read(String file) throws IOException {
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(SAMPLE.resolve(file)))) {
      return rows.stream().toList();
    }
  }
}
