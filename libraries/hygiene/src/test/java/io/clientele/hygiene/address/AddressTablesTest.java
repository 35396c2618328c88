package io.clientele.hygiene.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.hygiene.text.Escapes;
import io.clientele.hygiene.text.Finding;
import io.clientele.hygiene.text.Reason;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The rules for addresses, as tables. */
class AddressTablesTest {
  @ParameterizedTest(name = "{0} {2} {4} {5}: {9}")
  @CsvFileSource(
      resources = "addresses.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void judgesAddresses(
      @Nullable String street,
      @Nullable String line2,
      @Nullable String city,
      @Nullable String region,
      @Nullable String postalCode,
      @Nullable String country,
      @Nullable String reasons,
      boolean ready,
      @Nullable String fixes,
      String why) {
    var address = PostalAddress.of(Escapes.read(street), line2, city, region, postalCode, country);
    var verdict = AddressJudge.shipped().judge(address);
    assertThat(codes(verdict)).as(why).isEqualTo(Escapes.read(reasons));
    assertThat(fixes(verdict)).as(why).isEqualTo(Escapes.read(fixes));
    assertThat(verdict.deliveryReady()).as(why).isEqualTo(ready);
    assertThat(AddressJudge.shipped().judge(verdict.normalized()).findings().fixes())
        .as("what was fixed stays as it is")
        .isEmpty();
  }

  @ParameterizedTest(name = "{5}: {8}")
  @CsvFileSource(
      resources = "formats.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void writesAddressesAsTheirCountryDoes(
      @Nullable String street,
      @Nullable String line2,
      @Nullable String city,
      @Nullable String region,
      @Nullable String postalCode,
      @Nullable String country,
      String lines,
      String oneLine,
      String why) {
    var address = PostalAddress.of(street, line2, city, region, postalCode, country);
    var format = AddressFormat.shipped();
    assertThat(String.join("|", format.lines(address, "Ada", "Acme"))).as(why).isEqualTo(lines);
    assertThat(format.oneLine(address, Locale.ENGLISH)).as(why).isEqualTo(oneLine);
  }

  private static String codes(AddressVerdict verdict) {
    return verdict.findings().findings().stream()
        .map(Finding::reason)
        .map(Reason::code)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String fixes(AddressVerdict verdict) {
    return verdict.findings().fixes().stream()
        .map(fix -> fix.field().key() + "=" + fix.value())
        .collect(Collectors.joining(" "));
  }
}
