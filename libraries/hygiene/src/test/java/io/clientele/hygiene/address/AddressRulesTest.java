package io.clientele.hygiene.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AddressRulesTest {
  private static final Path SOURCE =
      Path.of("../../../shared/data/validation/libaddressinput/countries.json");
  private static final Set<String> MISTYPED = Set.of("GB RH6 OHP", "EE 1001", "BY 20050");
  // What is newer than the source stands at the beginning of countries.txt.
  private static final Set<String> NEWER = Set.of("IE", "IN", "IT", "MX");
  private static final AddressRules RULES = AddressRules.shipped();
  private static final PostalCodes CODES = new PostalCodes(RULES);

  static Stream<String> countries() {
    return Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("AC", "TA", "XK"))
        .filter(country -> RULES.of(country).code().equals(country));
  }

  @ParameterizedTest
  @MethodSource("countries")
  void acceptsTheExamplesOfEveryCountry(String code) {
    var country = RULES.of(code);
    for (var example : country.examples()) {
      if (!MISTYPED.contains(code + " " + example)) {
        assertThat(country.isPostalCode(example)).as(example).isTrue();
        assertThat(CODES.usual(country, example)).as(example).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"GB, RH6 OHP, RH6 0HP", "EE, 1001, 01001", "BY, 20050, "})
  void refusesTheExamplesThatTheSourceMistyped(
      String code, String example, @Nullable String meant) {
    assertThat(RULES.of(code).examples()).contains(example);
    assertThat(RULES.of(code).isPostalCode(example)).isFalse();
    assertThat(CODES.repair(RULES.of(code), example).map(PostalCodes.Repair::code))
        .isEqualTo(Optional.ofNullable(meant));
  }

  @ParameterizedTest
  @MethodSource("countries")
  void repairsTheExamplesOfEveryCountryInSmallLettersAndWithoutBlanks(String code) {
    var country = RULES.of(code);
    for (var example : country.examples()) {
      if (MISTYPED.contains(code + " " + example)) {
        continue;
      }
      var spoilt = example.toLowerCase(Locale.ROOT).replace(" ", "");
      var repaired = meant(country, spoilt);
      assertThat(country.isPostalCode(repaired)).as("%s -> %s", spoilt, repaired).isTrue();
    }
  }

  private static String meant(CountryRules country, String code) {
    var repair =
        country.isPostalCode(code) ? CODES.usual(country, code) : CODES.repair(country, code);
    return repair.map(PostalCodes.Repair::code).orElse(code);
  }

  @ParameterizedTest
  @MethodSource("countries")
  void holdsWhatItsSourceHolds(String code) throws IOException {
    assumeTrue(Files.exists(SOURCE), "the source is beside the clone: " + SOURCE);
    assumeTrue(!NEWER.contains(code), "newer than the source");
    var source = new ObjectMapper().readTree(SOURCE.toFile()).path(code);
    var country = RULES.of(code);
    if (source.has("fmt")) {
      assertThat(country.format()).isEqualTo(source.path("fmt").asText());
    }
    assertThat(country.knowsPostalCodes()).isEqualTo(source.has("zip"));
    var required = source.path("require").asText("AC");
    for (var part : List.of('A', 'C', 'S', 'Z')) {
      assertThat(country.requires(part)).as("%s", part).isEqualTo(required.indexOf(part) >= 0);
    }
    assertThat(country.subdivisions().stream().map(Subdivision::key))
        .containsExactly(
            source.has("sub_keys")
                ? source.path("sub_keys").asText().split("~", -1)
                : new String[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "UK, GB",
    "gb, GB",
    "Great Britain, GB",
    "Deutschland, DE",
    "Allemagne, DE",
    "Германия, DE",
    "DEU, DE",
    "the netherlands, NL",
    "COTE D'IVOIRE, CI",
    "Côte d’Ivoire, CI",
    "日本, JP",
    "Türkiye, TR",
    "Turkey, TR",
    "EE. UU., US",
    "Россия, RU",
    "South Korea, KR",
    "Kosovo, XK"
  })
  void knowsCountriesByWhatPeopleCallThem(String name, String code) {
    assertThat(RULES.country(name)).contains(code);
  }

  @Test
  void takesNewerRulesAndNamesTheirVersion(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("country-names.txt"), "Atlantis\tGR\n");
    var rules = AddressRules.load(folder);
    assertThat(rules.country("Atlantis")).contains("GR");
    assertThat(rules.of("GB").isPostalCode("SW1Y 4JH")).as("as shipped").isTrue();
    assertThat(rules.version()).isNotEqualTo(RULES.version());
  }

  @ParameterizedTest
  @CsvSource({
    "country-names, Atlantis GR",
    "region-names, 'IN\tGoa'",
    "region-names, 'IN\tCarolina\tSC'",
    "vehicle-signs, D",
    "countries, 'GR\t\t\t\t\t(['"
  })
  void namesTheLineThatIsMalformed(String list, String line, @TempDir Path folder)
      throws IOException {
    Files.writeString(folder.resolve(list + ".txt"), line);
    assertThatThrownBy(() -> AddressRules.load(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(list + ".txt: \"" + line + "\"");
  }

  @ParameterizedTest
  @CsvSource({"ZZ", "XX", "Atlantis", "''", "' '", "1"})
  void knowsNoCountriesThatDoNotExist(String name) {
    assertThat(RULES.country(name)).isEmpty();
  }
}
