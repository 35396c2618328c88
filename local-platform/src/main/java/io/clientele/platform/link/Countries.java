package io.clientele.platform.link;

import io.clientele.hygiene.name.NameKey;
import io.clientele.matching.column.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the country of a row, where a column is known to hold countries, by code or by name. */
final class Countries {
  private static final double NEARLY_ALL = 0.8;
  private static final Set<String> HEADERS =
      Set.of("country", "land", "nation", "pays", "pais", "paese", "kraj", "strana", "ulke");
  private static final List<Locale> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "nl", "pt", "pl").stream()
          .map(Locale::forLanguageTag)
          .toList();
  private static final Map<String, String> CODES = codes();

  private final int column;

  private Countries(int column) {
    this.column = column;
  }

  /** No column holds countries. */
  static Countries none() {
    return new Countries(-1);
  }

  /** The first column that is called country and whose values are countries. */
  static Countries of(Table sample) {
    int found =
        IntStream.range(0, sample.header().size())
            .filter(column -> isCalledCountry(sample.header().get(column)))
            .filter(column -> holdsCountries(sample, column))
            .findFirst()
            .orElse(-1);
    return new Countries(found);
  }

  /** The column that holds countries; empty if there is none. */
  Optional<Integer> column() {
    return column < 0 ? Optional.empty() : Optional.of(column);
  }

  /** The country of a row as ISO 3166 has it; empty if it is not known. */
  String of(String[] row) {
    return column < 0 ? "" : code(row[column]);
  }

  private static String code(String value) {
    return CODES.getOrDefault(NameKey.latin(value), "");
  }

  private static boolean isCalledCountry(String header) {
    String spaced = header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2");
    return Arrays.stream(NameKey.latin(spaced).split("[^a-z]+", -1)).anyMatch(HEADERS::contains);
  }

  private static boolean holdsCountries(Table sample, int column) {
    var filled =
        sample.rows().stream().map(row -> row[column]).filter(value -> !value.isEmpty()).toList();
    long countries = filled.stream().filter(value -> !code(value).isEmpty()).count();
    return countries > 0 && countries >= NEARLY_ALL * filled.size();
  }

  private static Map<String, String> codes() {
    var codes = new HashMap<String, String>();
    for (String code : Locale.getISOCountries()) {
      var country = Locale.of("", code);
      codes.put(NameKey.latin(code), code);
      codes.put(NameKey.latin(country.getISO3Country()), code);
      LANGUAGES.forEach(
          language -> codes.put(NameKey.latin(country.getDisplayCountry(language)), code));
    }
    List.of("UK", "England", "Scotland", "Wales", "Great Britain")
        .forEach(name -> codes.put(NameKey.latin(name), "GB"));
    List.of("US of A", "United States of America", "America")
        .forEach(name -> codes.put(NameKey.latin(name), "US"));
    return Map.copyOf(codes);
  }
}
