package io.clientele.hygiene.address;

import io.clientele.hygiene.text.Draft;
import io.clientele.hygiene.text.Field;
import java.util.Map;
import java.util.Optional;

/** Moves parts of an address that stand in another part's field. */
final class MisplacedParts {
  private final AddressRules rules;

  MisplacedParts(AddressRules rules) {
    this.rules = rules;
  }

  /** Berlin, Germany: the country behind the city. */
  void countryInCity(Draft draft) {
    var city = draft.get(Field.CITY);
    var comma = city.lastIndexOf(',');
    if (comma > 0) {
      var behind = city.substring(comma + 1).strip();
      // Two letters may be a state: Gary, IN.
      var country = behind.length() > 2 ? rules.country(behind) : Optional.<String>empty();
      var entered = rules.country(draft.get(Field.COUNTRY));
      if (country.isPresent() && (entered.isEmpty() || entered.equals(country))) {
        draft.fix(
            Field.CITY,
            AddressReason.COUNTRY_IN_CITY,
            Map.of(Field.CITY, city.substring(0, comma).strip(), Field.COUNTRY, country.get()));
      }
    }
  }

  void partsOf(Draft draft, CountryRules country) {
    if (country.knowsPostalCodes()) {
      swapped(draft, country);
      codeIn(draft, country, Field.CITY, AddressReason.POSTAL_CODE_IN_CITY);
      codeIn(draft, country, Field.REGION, AddressReason.POSTAL_CODE_IN_REGION);
      regionInCode(draft, country);
    }
    regionInCity(draft, country);
  }

  private static void swapped(Draft draft, CountryRules country) {
    var city = draft.get(Field.CITY);
    var code = draft.get(Field.POSTAL_CODE);
    if (isCode(country, city) && !code.isEmpty() && !PostalCodes.hasDigit(code)) {
      draft.fix(
          Field.CITY,
          AddressReason.CITY_AND_CODE_SWAPPED,
          Map.of(Field.CITY, code, Field.POSTAL_CODE, city));
    }
  }

  /** 10115 Berlin, San Francisco 94103: a code at either end of a field, the code's own empty. */
  private void codeIn(Draft draft, CountryRules country, Field field, AddressReason reason) {
    var text = draft.get(field);
    if (!draft.get(Field.POSTAL_CODE).isEmpty() || !PostalCodes.hasDigit(text)) {
      return;
    }
    for (var words = 2; words >= 1; words--) {
      var front = front(text, words);
      var back = back(text, words);
      var first = withoutSign(country, text.substring(0, front));
      if (isCode(country, first)) {
        move(draft, field, reason, first, text.substring(front));
        return;
      }
      if (isCode(country, text.substring(back))) {
        move(draft, field, reason, text.substring(back), text.substring(0, back));
        return;
      }
    }
  }

  /** D-10115 without the sign of the country. */
  private String withoutSign(CountryRules country, String code) {
    return rules.signs(country.code()).stream()
        .filter(sign -> code.startsWith(sign + "-"))
        .map(sign -> code.substring(sign.length() + 1))
        .findFirst()
        .orElse(code);
  }

  private static void move(
      Draft draft, Field field, AddressReason reason, String code, String rest) {
    var left = rest.strip();
    var name = left.endsWith(",") ? left.substring(0, left.length() - 1) : left;
    draft.fix(field, reason, Map.of(field, name, Field.POSTAL_CODE, code));
  }

  private static int front(String text, int words) {
    var end = -1;
    for (var i = 0; i < words; i++) {
      end = text.indexOf(' ', end + 1);
      if (end < 0) {
        return text.length();
      }
    }
    return end;
  }

  private static int back(String text, int words) {
    var start = text.length();
    for (var i = 0; i < words && start > 0; i++) {
      start = text.lastIndexOf(' ', start - 1);
    }
    return start + 1;
  }

  private static boolean isCode(CountryRules country, String text) {
    return PostalCodes.hasDigit(text) && country.isPostalCode(text);
  }

  /** TX 78701: the region before the code. */
  private static void regionInCode(Draft draft, CountryRules country) {
    var code = draft.get(Field.POSTAL_CODE);
    var space = code.indexOf(' ');
    if (space > 0 && draft.get(Field.REGION).isEmpty() && !country.isPostalCode(code)) {
      var region = country.subdivision(code.substring(0, space));
      if (region.isPresent() && isCode(country, code.substring(space + 1))) {
        draft.fix(
            Field.POSTAL_CODE,
            AddressReason.REGION_IN_POSTAL_CODE,
            Map.of(
                Field.REGION, region.get().key(),
                Field.POSTAL_CODE, code.substring(space + 1)));
      }
    }
  }

  /** Austin, TX: the region behind the city. */
  private static void regionInCity(Draft draft, CountryRules country) {
    var city = draft.get(Field.CITY);
    var comma = city.lastIndexOf(',');
    if (comma > 0 && draft.get(Field.REGION).isEmpty()) {
      country
          .subdivision(city.substring(comma + 1))
          .ifPresent(region ->
              draft.fix(
                  Field.CITY,
                  AddressReason.REGION_IN_CITY,
                  Map.of(
                      Field.CITY, city.substring(0, comma).strip(),
                      Field.REGION, region.key())));
    }
  }
}
