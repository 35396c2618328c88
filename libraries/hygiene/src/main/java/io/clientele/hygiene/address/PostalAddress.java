package io.clientele.hygiene.address;

import io.clientele.hygiene.text.Field;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An address in parts; what is missing is empty.
 *
 * @param street street and number
 * @param line2 flat, floor, building
 * @param region state, province or prefecture
 * @param country ISO 3166-1 alpha-2 code, or whatever was entered
 */
public record PostalAddress(
    String street, String line2, String city, String region, String postalCode, String country) {

  /** An address of which any part may be missing. */
  public static PostalAddress of(
      @Nullable String street,
      @Nullable String line2,
      @Nullable String city,
      @Nullable String region,
      @Nullable String postalCode,
      @Nullable String country) {
    return new PostalAddress(
        present(street),
        present(line2),
        present(city),
        present(region),
        present(postalCode),
        present(country));
  }

  private static String present(@Nullable String part) {
    return part == null ? "" : part;
  }

  /** The parts by their fields, empty ones included. */
  public Map<Field, String> fields() {
    var fields = new EnumMap<Field, String>(Field.class);
    fields.put(Field.STREET, street);
    fields.put(Field.LINE2, line2);
    fields.put(Field.CITY, city);
    fields.put(Field.REGION, region);
    fields.put(Field.POSTAL_CODE, postalCode);
    fields.put(Field.COUNTRY, country);
    return fields;
  }
}
