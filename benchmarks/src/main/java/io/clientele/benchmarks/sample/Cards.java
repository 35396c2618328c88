package io.clientele.benchmarks.sample;

import io.clientele.benchmarks.sample.Card.Column;
import io.clientele.benchmarks.sample.Card.Origin;
import java.util.ArrayList;
import java.util.List;

/** Turns people into contact records, some of them into two, three or four. */
final class Cards {
  private static final int TWICE = 90;
  private static final int THRICE = 15;
  private static final int FOUR_TIMES = 5;
  private final Draw draw;
  private final Names names;
  private final Facts facts;
  private final Phones phones;
  private final Emails emails;

  Cards(Draw draw, Phones phones, Emails emails) {
    this.draw = draw;
    this.phones = phones;
    this.emails = emails;
    names = new Names(draw);
    facts = new Facts(draw);
  }

  List<Card> write(List<Person> people, List<Card> tests) {
    var order = new ArrayList<>(people);
    draw.shuffle(order);
    var cards = new ArrayList<>(tests);
    for (int i = 0; i < order.size(); i++) {
      int extra = extras(i);
      var first = first(order.get(i), extra > 0);
      cards.add(first);
      for (int n = 0; n < extra; n++) {
        cards.add(again(first));
      }
    }
    draw.shuffle(cards);
    for (int i = 0; i < cards.size(); i++) {
      cards.get(i).with(Column.ID, "C%04d".formatted(i + 1));
    }
    return cards;
  }

  private static int extras(int place) {
    if (place < FOUR_TIMES) {
      return 3;
    }
    if (place < FOUR_TIMES + THRICE) {
      return 2;
    }
    return place < FOUR_TIMES + THRICE + TWICE ? 1 : 0;
  }

  /** A person with further records keeps a real phone and e-mail here: the others refer to them. */
  private Card first(Person person, boolean more) {
    var card = new Card(person, Origin.FIRST);
    names.plain(card);
    facts.about(card);
    switch (draw.weighted(more ? 0 : 7, more ? 0 : 3, 90)) {
      case 0 -> card.with(Column.PHONE, "");
      case 1 -> card.with(Column.PHONE, phones.junk());
      default -> numbers(card);
    }
    switch (draw.weighted(more ? 0 : 12, more ? 0 : 4, more ? 0 : 5, 8, 71)) {
      case 0 -> card.with(Column.EMAIL, "");
      case 1 -> card.with(Column.EMAIL, emails.dead(person.email()));
      case 2 -> card.with(Column.EMAIL, emails.mistyped(person.email()));
      case 3 -> card.with(Column.EMAIL, emails.upper(person.email()));
      default -> card.with(Column.EMAIL, person.email());
    }
    return card;
  }

  private void numbers(Card card) {
    var known = card.person.phones();
    String written = phones.write(known.getFirst());
    card.phone(Column.PHONE, known.getFirst(), written);
    if (written.startsWith("+") && draw.percent(8)) {
      card.with(Column.COUNTRY, "");
    }
    if (known.size() > 1 && draw.percent(35)) {
      card.phone(Column.PHONE_2, known.getLast(), phones.write(known.getLast()));
    }
  }

  private Card again(Card first) {
    return switch (draw.weighted(62, 19, 19)) {
      case 0 -> samePhone(first);
      case 1 -> sameEmail(first);
      default -> sameStreet(first);
    };
  }

  private Card samePhone(Card first) {
    var card = new Card(first.person, Origin.SAME_PHONE);
    names.again(card);
    facts.about(card);
    var phone = first.person.phones().getFirst();
    card.phone(Column.PHONE, phone, phones.writeOtherThan(first.get(Column.PHONE), phone));
    switch (draw.weighted(35, 12, 25, 28)) {
      case 0 -> card.with(Column.EMAIL, emails.upper(first.person.email()));
      case 1 -> card.with(Column.EMAIL, emails.mistyped(first.person.email()));
      case 2 -> card.with(Column.EMAIL, otherEmail(first.person));
      default -> card.with(Column.EMAIL, "");
    }
    return card;
  }

  private Card sameEmail(Card first) {
    var card = new Card(first.person, Origin.SAME_EMAIL);
    names.again(card);
    facts.about(card);
    otherPhone(card);
    return card.with(
        Column.EMAIL, draw.percent(40) ? emails.upper(first.person.email()) : first.person.email());
  }

  private Card sameStreet(Card first) {
    var card = new Card(first.person, Origin.NAME_AND_STREET);
    facts.about(card);
    names.nickname(card, first.person.latin());
    facts.home(first);
    facts.home(card);
    otherPhone(card);
    return card.with(Column.EMAIL, draw.percent(40) ? otherEmail(first.person) : "");
  }

  private void otherPhone(Card card) {
    if (draw.percent(45)) {
      var phone = phones.mobile(card.person.country());
      card.phone(Column.PHONE, phone, phones.write(phone));
    }
  }

  private String otherEmail(Person person) {
    return emails.personal(person.country(), person.given(), person.family());
  }
}
