package io.clientele.benchmarks.sample;

import io.clientele.benchmarks.sample.Card.Column;
import io.clientele.benchmarks.sample.Card.Origin;
import java.util.ArrayList;
import java.util.List;

/** What people leave behind when they try out a form; each counts as somebody. */
final class TestEntries {
  private static final List<List<String>> ENTRIES =
      List.of(
          List.of("test", "test", "test@test.com", "1234567890"),
          List.of("Test", "Testov", "test1@example.com", ""),
          List.of("asdf", "qwerty", "asdf@asdf.com", "0000000000"),
          List.of("TEST", "DELETE ME", "", "1234567890"));

  private TestEntries() {}

  static List<Card> write(List<Person> nobodies, Facts facts) {
    var cards = new ArrayList<Card>();
    for (int i = 0; i < ENTRIES.size(); i++) {
      var entry = ENTRIES.get(i);
      var card =
          new Card(nobodies.get(i), Origin.TEST)
              .with(Column.GIVEN_NAME, entry.get(0))
              .with(Column.FAMILY_NAME, entry.get(1))
              .with(Column.EMAIL, entry.get(2))
              .with(Column.PHONE, entry.get(3))
              .with(Column.COUNTRY, nobodies.get(i).country().code());
      facts.care(card);
      cards.add(card);
    }
    return cards;
  }

  static int count() {
    return ENTRIES.size();
  }
}
