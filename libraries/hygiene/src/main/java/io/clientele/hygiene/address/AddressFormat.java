package io.clientele.hygiene.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes addresses as the post of their country wants them: its order, its capitals. Source: the
 * formats of libaddressinput.
 */
public final class AddressFormat {
  private static final Map<String, String> ENGLISH = new ConcurrentHashMap<>();

  private final AddressRules rules;

  /** A format by these rules. */
  public AddressFormat(AddressRules rules) {
    this.rules = rules;
  }

  /** The format by the rules of this library. */
  public static AddressFormat shipped() {
    return new AddressFormat(AddressRules.shipped());
  }

  /**
   * The lines of a label for post inside the country; empty lines are left out.
   *
   * @param recipient who gets it; may be empty
   * @param organization where they work; may be empty
   */
  public List<String> lines(PostalAddress address, String recipient, String organization) {
    var country = rules.of(rules.country(address.country()).orElse("ZZ"));
    var parts =
        Map.of(
            'N', recipient,
            'O', organization,
            'A', (address.street() + "\n" + address.line2()).strip(),
            'C', address.city(),
            'S', address.region(),
            'Z', postalCode(address, country));
    var lines = new ArrayList<String>();
    for (var template : country.formatLines()) {
      for (var line : filled(template, parts, country).split("\n", -1)) {
        if (!line.isBlank()) {
          lines.add(line.strip());
        }
      }
    }
    return lines;
  }

  /** The address in one line with the country's name in a language: for lists and maps. */
  public String oneLine(PostalAddress address, Locale language) {
    var lines = new ArrayList<>(lines(address, "", ""));
    var country = rules.country(address.country());
    lines.add(country.map(code -> name(code, language)).orElse(address.country()));
    lines.removeIf(String::isEmpty);
    return String.join(", ", lines);
  }

  /** The names in English, which most lists are in, are looked up once. */
  private static String name(String country, Locale language) {
    return language.equals(Locale.ENGLISH)
        ? ENGLISH.computeIfAbsent(country, code -> Locale.of("", code).getDisplayCountry(language))
        : Locale.of("", country).getDisplayCountry(language);
  }

  /** Formats that write LV- or CH- themselves get the code without it. */
  private static String postalCode(PostalAddress address, CountryRules country) {
    var code = address.postalCode();
    var sign = country.code() + "-";
    return country.format().contains(sign) && code.startsWith(sign)
        ? code.substring(sign.length())
        : code;
  }

  private static String filled(
      String template, Map<Character, String> parts, CountryRules country) {
    var line = new StringBuilder();
    var pending = new StringBuilder(); // literals that stand only between parts that are there
    var any = false;
    for (var i = 0; i < template.length(); i++) {
      var c = template.charAt(i);
      if (c != '%' || i + 1 == template.length()) {
        pending.append(c);
        continue;
      }
      var part = template.charAt(++i);
      var value = parts.getOrDefault(part, "");
      if (!value.isEmpty()) {
        line.append(pending);
        line.append(country.capitals(part) ? value.toUpperCase(country.locale()) : value);
        pending.setLength(0);
        any = true;
      } else if (!any) {
        pending.setLength(0);
      }
    }
    return any || !template.contains("%") ? line.append(trailing(pending)).toString() : "";
  }

  /** CH- or 〒 before a part, and no mere comma or blank. */
  private static boolean isPrefix(CharSequence literal) {
    return literal.chars().anyMatch(c -> Character.isLetter(c) || c == '\u3012');
  }

  private static String trailing(CharSequence literal) {
    return isPrefix(literal) ? literal.toString() : "";
  }
}
