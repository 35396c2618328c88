package io.clientele.hygiene.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one country writes addresses. Source: the address data of libaddressinput, whose columns keep
 * their names: S region, C city, D district, A street, Z postal code, N recipient, O organisation.
 */
final class CountryRules {
  // Longer texts are no postal code; what is matched stays short whatever the pattern is.
  private static final int LONGEST_CODE = 16;

  private final String code;
  private final Locale locale;
  private final String format;
  private final List<String> formatLines;
  private final String required;
  private final String capitals;
  private final @Nullable Pattern postalCode;
  private final List<String> examples;
  private final List<Subdivision> subdivisions = new ArrayList<>();
  private final Map<String, Subdivision> byName = new HashMap<>();

  /** Reads a line of {@code countries.txt}. */
  CountryRules(String line) {
    var columns = line.split("\t", -1);
    code = columns[0];
    locale = Locale.of("", code);
    format = or(column(columns, 2), "%N%n%O%n%A%n%Z %C");
    formatLines = List.of(format.split("%n", -1));
    required = or(column(columns, 3), "AC");
    capitals = column(columns, 4);
    var zip = column(columns, 5);
    postalCode = zip.isEmpty() ? null : Pattern.compile(zip);
    examples = parts(column(columns, 6), ",");
    readSubdivisions(
        parts(column(columns, 9), "~"),
        parts(column(columns, 10), "~"),
        parts(column(columns, 11), "~"));
  }

  private void readSubdivisions(List<String> keys, List<String> names, List<String> zips) {
    for (var i = 0; i < keys.size(); i++) {
      var name = i < names.size() ? names.get(i) : keys.get(i);
      var zip = i < zips.size() && !zips.get(i).isEmpty() ? zips.get(i) : null;
      var one = new Subdivision(keys.get(i), name, zip == null ? null : Pattern.compile(zip));
      subdivisions.add(one);
      byName.put(PlaceKey.of(one.name()), one);
    }
    subdivisions.forEach(one -> byName.put(PlaceKey.of(one.key()), one));
  }

  /** Adds what people call a region besides its key and name. */
  void nameRegion(String name, String key) {
    byName.put(
        PlaceKey.of(name),
        subdivision(key).orElseThrow(() -> new IllegalArgumentException("no such region")));
  }

  private static String column(String[] columns, int number) {
    // Empty columns at the end of a line are not stored.
    return number < columns.length ? columns[number] : "";
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static List<String> parts(String column, String separator) {
    return column.isEmpty() ? List.of() : List.of(column.split(separator, -1));
  }

  /** The ISO 3166-1 alpha-2 code. */
  String code() {
    return code;
  }

  /** The country without a language, for rules of case. */
  Locale locale() {
    return locale;
  }

  /** The address as a template: {@code %N%n%A%n%Z %C}. */
  String format() {
    return format;
  }

  /** The template line by line. */
  List<String> formatLines() {
    return formatLines;
  }

  /** Whether the post needs the part with this letter. */
  boolean requires(char part) {
    return required.indexOf(part) >= 0;
  }

  /** Whether the post wants the part with this letter in capitals. */
  boolean capitals(char part) {
    return capitals.indexOf(part) >= 0;
  }

  /** Whether the form of its postal codes is known. */
  boolean knowsPostalCodes() {
    return postalCode != null;
  }

  /** Whether a text has the form of its postal codes, or no form is known. */
  boolean isPostalCode(String text) {
    return text.length() <= LONGEST_CODE
        && (postalCode == null || postalCode.matcher(text).matches());
  }

  /** Postal codes in the usual form. */
  List<String> examples() {
    return examples;
  }

  /** States, provinces or prefectures; empty if they are no part of addresses. */
  List<Subdivision> subdivisions() {
    return subdivisions;
  }

  /** The subdivision with this name or abbreviation, whatever its case and accents. */
  Optional<Subdivision> subdivision(String name) {
    return Optional.ofNullable(byName.get(PlaceKey.of(name)));
  }

  /** The only subdivision in which this postal code can lie. */
  Optional<Subdivision> subdivisionOf(String postalCode) {
    var found = subdivisions.stream().filter(one -> one.holdsForCertain(postalCode)).toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** Whether its list is written in the alphabet of this text, so that it can be looked up. */
  boolean listsNamesLike(String text) {
    return !subdivisions.isEmpty() && isLatin(subdivisions.getFirst().key()) == isLatin(text);
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .limit(1)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  @Override
  public String toString() {
    return "CountryRules[" + code + "]";
  }
}
