package io.clientele.benchmarks.sample;

import io.clientele.benchmarks.sample.Card.Column;
import java.util.List;
import java.util.Locale;

/** Writes a person's name the way forms, calls and scans leave it behind. */
final class Names {
  private static final List<String> EMOJI = List.of("🌸", "🚀", "😀", "⭐", "🔥", "🎉");
  private final Words nicknames = Words.of("nicknames");
  private final Draw draw;

  Names(Draw draw) {
    this.draw = draw;
  }

  void plain(Card card) {
    var person = card.person;
    put(card, person.given().in(person.latin()), person.family().in(person.latin()));
    spoil(card);
  }

  /** Another record of the same person, seldom with the name spelled as before. */
  void again(Card card) {
    var person = card.person;
    boolean latin = person.latin() ^ draw.percent(30);
    String given = person.given().in(latin);
    String family = person.family().in(latin);
    switch (draw.weighted(40, 12, 8, 40)) {
      case 0 -> nickname(card, latin);
      case 1 -> put(card, given, typed(family));
      case 2 -> put(card, given.substring(0, 1) + ".", family);
      default -> put(card, given, family);
    }
    spoil(card);
  }

  /** Falls back on the plain name where nobody uses a short form. */
  void nickname(Card card, boolean latin) {
    var person = card.person;
    var known = nicknames.names(person.given().latin());
    String given = (known.isEmpty() ? person.given() : draw.oneOf(known)).in(latin);
    put(card, given, person.family().in(latin));
  }

  private void spoil(Card card) {
    String given = card.get(Column.GIVEN_NAME);
    String family = card.get(Column.FAMILY_NAME);
    switch (draw.weighted(40, 10, 18, 15, 10, 907)) {
      case 0 -> put(card, given.toUpperCase(Locale.ROOT), family.toUpperCase(Locale.ROOT));
      case 1 -> put(card, given.toLowerCase(Locale.ROOT), family.toLowerCase(Locale.ROOT));
      case 2 -> put(card, given + " " + draw.oneOf(EMOJI), family);
      case 3 -> put(card, family, given);
      case 4 -> put(card, " " + given + " ", family + ",");
      default -> {}
    }
  }

  /** Two neighbouring letters changed places. */
  private String typed(String name) {
    int at = draw.between(1, name.length() - 2);
    return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }

  private static void put(Card card, String given, String family) {
    card.with(Column.GIVEN_NAME, given).with(Column.FAMILY_NAME, family);
  }
}
