package io.clientele.hygiene.address;

import io.clientele.hygiene.text.Lists;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the countries of the world write addresses, and how people call the countries. Immutable; one
 * copy serves all threads.
 *
 * <p>Sources: libaddressinput's address data (CC BY 4.0) for the rules, CLDR for names of
 * countries. A folder of lists has {@code version.txt} and one file for each of {@link #NAMES};
 * what a line means stands at the beginning of each file.
 */
public final class AddressRules {
  /** The files of a folder of lists, without their ending {@code .txt}. */
  public static final List<String> NAMES =
      List.of(
          "countries",
          "country-names",
          "region-names",
          "vehicle-signs",
          "leading-zeros",
          "house-numbers",
          "post-boxes");

  private final Map<String, CountryRules> countries = new HashMap<>();
  private final CountryRules elsewhere;
  private final CountryNames names = new CountryNames();
  private final Map<String, String> vehicleSigns = new HashMap<>();
  private final Set<String> leadingZeros;
  private final Set<String> houseNumbers;
  private final List<String> postBoxes;
  private final String postBoxInitials;
  private final String version;

  private AddressRules(Lists lists) {
    lists.each(
        "countries",
        line -> {
          var rules = new CountryRules(line);
          countries.put(rules.code(), rules);
        });
    elsewhere = new CountryRules("ZZ");
    lists.each("country-names", names::add);
    lists.each("region-names", this::nameRegion);
    lists.each(
        "vehicle-signs",
        line -> {
          var space = line.indexOf(' ');
          vehicleSigns.put(line.substring(space + 1), line.substring(0, space));
        });
    leadingZeros = new HashSet<>(lists.lines("leading-zeros"));
    houseNumbers = new HashSet<>(lists.lines("house-numbers"));
    postBoxes = lists.lines("post-boxes");
    var initials = new StringBuilder();
    postBoxes.forEach(box -> initials.append(box.charAt(0)));
    postBoxInitials = initials.toString();
    version = lists.version();
  }

  private void nameRegion(String line) {
    var columns = line.split("\t", -1);
    of(columns[0]).nameRegion(columns[1], columns[2]);
  }

  private static final class Shipped {
    static final AddressRules RULES = new AddressRules(Lists.shipped(AddressRules.class, NAMES));
  }

  /** The rules that come with this library. */
  public static AddressRules shipped() {
    return Shipped.RULES;
  }

  /**
   * The rules of this library with newer ones.
   *
   * @param folder whose files replace the shipped ones of the same name
   * @throws IOException if a file cannot be read or has the name of no list
   * @throws IllegalArgumentException naming the list and the entry that is malformed
   */
  public static AddressRules load(Path folder) throws IOException {
    return new AddressRules(Lists.load(AddressRules.class, folder, NAMES));
  }

  /** The version of the rules with a checksum of their content; it is part of every verdict. */
  public String version() {
    return version;
  }

  /**
   * The ISO 3166-1 alpha-2 code of a country by its code (two or three letters) or its name in one
   * of many languages: {@code UK}, {@code Deutschland} and {@code США} are known.
   */
  public Optional<String> country(String codeOrName) {
    var code = codeOrName.strip().toUpperCase(Locale.ROOT);
    return code.length() == 2 && countries.containsKey(code) && !code.equals("ZZ")
        ? Optional.of(code)
        : names.code(codeOrName);
  }

  /** The rules of a country, or the least common ones if it is not known. */
  CountryRules of(String country) {
    return countries.getOrDefault(country, elsewhere);
  }

  /** What is written before a postal code to show its country, as D- before German ones. */
  Set<String> signs(String country) {
    var sign = vehicleSigns.getOrDefault(country, country);
    return sign.equals(country) ? Set.of(country) : Set.of(country, sign);
  }

  boolean loses(String zeros, String country) {
    return leadingZeros.contains(zeros.length() == 1 ? country : country + " " + zeros);
  }

  boolean numbersHouses(String country) {
    return houseNumbers.contains(country);
  }

  /** Whether a line gives a post box: one of the known beginnings and a number. */
  boolean isPostBox(String line) {
    if (line.isEmpty() || postBoxInitials.indexOf(Character.toLowerCase(line.charAt(0))) < 0) {
      return false;
    }
    var lower = line.toLowerCase(Locale.ROOT).replace(".", "");
    return postBoxes.stream()
        .anyMatch(box -> lower.startsWith(box) && isNumber(lower, box.length()));
  }

  private static boolean isNumber(String text, int from) {
    var i = from;
    while (i < text.length() && " #:№".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i < text.length() && Character.isDigit(text.charAt(i));
  }
}
