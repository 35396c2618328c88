package io.clientele.scenarios;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One of many invented people, each of whom is written in two ways that no exact key brings
 * together.
 *
 * @param mailbox the e-mail address
 */
record Twin(
    String given,
    String family,
    LocalDate birthDate,
    String mailbox,
    String street,
    String postalCode) {
  private static final List<List<String>> GIVEN =
      List.of(
          List.of("Robert", "Rob"),
          List.of("Elizabeth", "Liz"),
          List.of("William", "Bill"),
          List.of("Katherine", "Kate"),
          List.of("Michael", "Mike"));
  private static final List<String> SYLLABLES =
      List.of("ba", "ke", "li", "mo", "nu", "ra", "si", "to", "va", "dre", "gla", "fo");

  /** A person, as written in way 0 or 1; of 20,000 no two have a family name or birthday alike. */
  static Twin of(int person, int way) {
    var given = GIVEN.get(person % GIVEN.size()).get(way);
    var family = family(person) + (way == 0 ? "rt" : "rtt");
    var mailbox = way == 0 ? given + "." + family : given.charAt(0) + family + "." + person % 97;
    return new Twin(
        given,
        family,
        LocalDate.of(1950, 1, 1).plusDays(17L * person % 20_011),
        mailbox.toLowerCase(Locale.ROOT) + "@example.org",
        1 + person % 199 + (way == 0 ? " Harbour Terrace" : " Harbour Terr."),
        "YO%d %dPU".formatted(1 + person % 90, person / 90 % 10));
  }

  private static String family(int person) {
    int size = SYLLABLES.size();
    var name = new StringBuilder();
    int rest = person;
    for (int syllable = 0; syllable < 4; syllable++) {
      name.append(SYLLABLES.get(rest % size));
      rest /= size;
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }
}
