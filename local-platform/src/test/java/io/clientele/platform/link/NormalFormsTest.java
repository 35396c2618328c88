package io.clientele.platform.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.matching.column.Kind;
import io.clientele.matching.column.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NormalFormsTest {
  @ParameterizedTest(name = "{4}: {2}")
  @CsvFileSource(resources = "normal-forms.csv", numLinesToSkip = 1)
  void hygienesFormIsWhatIsCompared(
      Kind kind, String region, String written, String form, String why) {
    var forms = new NormalForms(List.of(kind), region == null ? "" : region, Countries.none());
    assertThat(forms.of(new String[] {written})).as(why).containsExactly(form);
  }

  @Test
  void theRegionIsWhereNearlyAllNumbersAreThatTellTheirCountry() {
    assertThat(region("+44 7429 532 647", "+44 20 7946 0018", "07597 655 231", "")).isEqualTo("GB");
    assertThat(region("+44 7429 532 647", "+49 30 901820")).isEmpty();
    assertThat(region("+44 1", "07597 655 231")).isEmpty();
  }

  @Test
  void theCountryOfTheRowComesBeforeThatOfTheFile() {
    var header = List.of("phone", "Land");
    String[] german = {"030 901820", "Deutschland"};
    String[] british = {"020 7946 0018", ""};
    var countries = Countries.of(new Table(header, List.of(german, british)));
    var forms = new NormalForms(List.of(Kind.PHONE, Kind.REGION), "GB", countries);
    assertThat(forms.of(german)[0]).isEqualTo("+4930901820");
    assertThat(forms.of(british)[0]).isEqualTo("+442079460018");
  }

  @Test
  void aColumnOfCodesThatIsNotCalledCountryIsNone() {
    assertThat(country("language", "DE", "FR", "IT")).isEmpty();
    assertThat(country("country", "blue", "red", "IT")).isEmpty();
    assertThat(country("COUNTRY_CODE", "DEU", "GB", "uk", "Österreich", "Spain", "??")).contains(0);
  }

  private static Optional<Integer> country(String header, String... values) {
    var rows = Stream.of(values).map(value -> new String[] {value}).toList();
    return Countries.of(new Table(List.of(header), rows)).column();
  }

  private static String region(String... phones) {
    var rows = Stream.of(phones).map(phone -> new String[] {phone}).toList();
    return NormalForms.region(new Table(List.of("phone"), rows), List.of(Kind.PHONE));
  }
}
