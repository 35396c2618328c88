package io.clientele.hygiene.address;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** Finds the code of a country by what people call it; names of CLDR in many languages. */
final class CountryNames {
  // The first language wins where two call different countries the same.
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl", "tr", "cs", "sk", "sv", "da",
          "nb", "fi", "hu", "ro", "bg", "hr", "sr", "sl", "lt", "lv", "et", "el", "ar", "he", "fa",
          "hi", "th", "vi", "id", "ms", "zh", "zh-Hant", "ja", "ko", "ka", "hy", "az", "kk", "uz",
          "be", "ca", "ga");

  private final Map<String, String> aliases = new HashMap<>();

  /** Reads a line of a name, a tab and a code; it wins over the names of CLDR. */
  void add(String line) {
    var tab = line.indexOf('\t');
    aliases.put(PlaceKey.of(line.substring(0, tab)), line.substring(tab + 1));
  }

  /** Read when the first name is asked that is no code; takes a moment. */
  private static final class Cldr {
    static final Map<String, String> NAMES = read();

    private static Map<String, String> read() {
      var names = new HashMap<String, String>();
      for (var country : Locale.getISOCountries()) {
        iso3(country).ifPresent(code -> names.put(code, country));
      }
      for (var language : LANGUAGES) {
        var display = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
        for (var country : Locale.getISOCountries()) {
          names.putIfAbsent(PlaceKey.of(display.regionDisplayName(country)), country);
        }
      }
      return names;
    }

    private static Optional<String> iso3(String country) {
      try {
        return Optional.of(PlaceKey.of(Locale.of("", country).getISO3Country()));
      } catch (MissingResourceException _) {
        return Optional.empty();
      }
    }
  }

  Optional<String> code(String name) {
    var key = PlaceKey.of(name);
    var alias = aliases.get(key);
    return key.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(alias == null ? Cldr.NAMES.get(key) : alias);
  }
}
