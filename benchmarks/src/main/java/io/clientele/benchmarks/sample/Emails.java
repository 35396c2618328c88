package io.clientele.benchmarks.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives out addresses nobody has yet, and the ways they are mistyped. */
final class Emails {
  private static final List<String> TYPED =
      List.of("gmial.com", "gmal.com", "gmail.con", "hotmial.com", "yaho.com", "outlok.com");
  private static final Pattern WELL_FORMED = Pattern.compile("[\\w.]+@[\\w-]+(\\.[\\w-]+)+");
  private final Draw draw;
  private final Set<String> taken = new HashSet<>();

  Emails(Draw draw) {
    this.draw = draw;
  }

  String personal(Words country, Name given, Name family) {
    return fresh(given, family, draw.oneOf(country.list("mail")));
  }

  String atWork(Company company, Name given, Name family) {
    return fresh(given, family, company.domain());
  }

  private String fresh(Name given, Name family, String domain) {
    String g = slug(given.latin());
    String f = slug(family.latin());
    String local =
        switch (draw.weighted(50, 15, 15, 10, 10)) {
          case 0 -> g + "." + f;
          case 1 -> g.substring(0, 1) + f;
          case 2 -> g + f;
          case 3 -> f + "." + g;
          default -> g + "_" + f;
        };
    String address = local + "@" + domain;
    while (!taken.add(address)) {
      address = local + draw.between(2, 98) + "@" + domain;
    }
    return address;
  }

  String upper(String address) {
    return draw.percent(50)
        ? address.toUpperCase(Locale.ROOT)
        : address.substring(0, 1).toUpperCase(Locale.ROOT) + address.substring(1);
  }

  String mistyped(String address) {
    return local(address) + "@" + draw.oneOf(TYPED);
  }

  String dead(String address) {
    String local = local(address);
    return switch (draw.between(0, 6)) {
      case 0 -> local + "@";
      case 1 -> "no at sign";
      case 2 -> address.replace("@", ".");
      case 3 -> address.replace("@", "@@");
      case 4 -> address.replace("@", " @ ");
      case 5 -> local + "..x@gmail";
      default -> "@" + address.substring(address.indexOf('@') + 1);
    };
  }

  /** What is wrong with an address as it stands in a record. */
  static String state(String address) {
    if (address.isEmpty()) {
      return "missing";
    }
    if (!WELL_FORMED.matcher(address).matches()) {
      return "dead syntax";
    }
    return TYPED.stream().anyMatch(address::endsWith) ? "typo in the domain" : "well-formed";
  }

  static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static String local(String address) {
    return address.substring(0, address.indexOf('@'));
  }
}
