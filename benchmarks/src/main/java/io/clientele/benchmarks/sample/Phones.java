package io.clientele.benchmarks.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives out numbers nobody has yet, and writes them down as people do. */
final class Phones {
  private static final List<String> JUNK =
      List.of("1234567890", "0000000000", "1234567890", "111-111-1111", "n/a", "99999");
  private final Draw draw;
  private final Set<String> taken = new HashSet<>();

  Phones(Draw draw) {
    this.draw = draw;
  }

  Phone mobile(Words country) {
    return fresh(country, Phone.Kind.MOBILE, draw.oneOf(country.list("mobiles")));
  }

  Phone landline(Words country, Words.City city) {
    return fresh(country, Phone.Kind.LANDLINE, city.landline());
  }

  Phone switchboard(Words country, Words.City city) {
    return fresh(country, Phone.Kind.SWITCHBOARD, city.landline());
  }

  private Phone fresh(Words country, Phone.Kind kind, String pattern) {
    Phone phone;
    do {
      phone = Phone.draw(draw, country, kind, pattern);
    } while (!taken.add(phone.key()));
    return phone;
  }

  String write(Phone phone) {
    String text = phone.written(draw.oneOf(phone.country().styles()));
    boolean extended = draw.percent(phone.kind() == Phone.Kind.SWITCHBOARD ? 35 : 1);
    if (extended) {
      return text + draw.oneOf(List.of(" ext. ", " x", " ext ")) + draw.between(10, 499);
    }
    return draw.percent(2) ? " " + text + " " : text;
  }

  /** The same number, not in the same writing. */
  String writeOtherThan(String text, Phone phone) {
    String other;
    do {
      other = write(phone);
    } while (other.equals(text));
    return other;
  }

  String junk() {
    return draw.oneOf(JUNK);
  }
}
