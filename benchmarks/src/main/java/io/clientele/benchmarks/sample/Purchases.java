package io.clientele.benchmarks.sample;

import io.clientele.benchmarks.sample.Card.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the contacts bought: most little and long ago, some much and lately. */
final class Purchases {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("Spare part", 5, 60),
          new Kind("Consumables", 15, 90),
          new Kind("Accessory", 10, 120),
          new Kind("Service visit", 60, 240),
          new Kind("Training", 150, 600),
          new Kind("Annual plan", 120, 900),
          new Kind("Equipment", 300, 2400),
          new Kind("Donation", 5, 100));

  /** Spent just within the 30 days, so that somebody is seen leaving soon after the import. */
  private static final int[] LEAVING_SOON = {299_965, 299_896, 299_583, 298_000, 294_000, 289_000};

  private final Draw draw;
  private final List<Purchase> purchases = new ArrayList<>();

  Purchases(Draw draw) {
    this.draw = draw;
  }

  private record Kind(String name, int lowest, int highest) {}

  /** One purchase; time counts backwards from the moment of import. */
  record Purchase(Card card, String kind, int cents, String currency, int tenThousandths) {
    List<String> row(int number) {
      return List.of(
          "B%05d".formatted(number),
          card.get(Column.ID),
          kind,
          String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100),
          currency,
          Draw.days(tenThousandths));
    }
  }

  static List<String> header() {
    return List.of("id", "contact_id", "product_kind", "amount", "currency", "days_ago");
  }

  List<Purchase> write(List<Card> cards) {
    for (Card card : cards) {
      if (card.origin != Card.Origin.TEST) {
        buy(card, habit());
      }
    }
    leaveSoon(cards);
    draw.shuffle(purchases);
    return purchases;
  }

  /** How often somebody buys: never, once, now and then, regularly. */
  private int habit() {
    return switch (draw.weighted(31, 20, 27, 22)) {
      case 0 -> 0;
      case 1 -> 1;
      case 2 -> draw.between(2, 6);
      default -> draw.between(8, 18);
    };
  }

  private void buy(Card card, int times) {
    for (int i = 0; i < times; i++) {
      int latest = draw.percent(21) ? 45 : 700;
      add(
          card,
          KINDS.get(draw.weighted(18, 18, 16, 15, 11, 7, 8, 7)),
          draw.between(0, latest * 10_000));
    }
  }

  private void leaveSoon(List<Card> cards) {
    var others = cards.stream().filter(this::womanWithoutRecentPurchase).limit(200).toList();
    for (int i = 0; i < LEAVING_SOON.length; i++) {
      purchases.add(
          new Purchase(
              others.get(i * 20),
              "Equipment",
              draw.between(52_000, 98_000),
              "USD",
              LEAVING_SOON[i]));
    }
  }

  private boolean womanWithoutRecentPurchase(Card card) {
    return card.get(Column.SEX).equals("female")
        && purchases.stream().noneMatch(p -> p.card() == card && p.tenThousandths() < 310_000);
  }

  private void add(Card card, Kind kind, int ago) {
    int cents = draw.between(kind.lowest * 100, kind.highest * 100);
    purchases.add(new Purchase(card, kind.name, cents, currency(card), ago));
  }

  private String currency(Card card) {
    return switch (card.person.country().code()) {
      case "GB" -> draw.percent(40) ? "GBP" : "USD";
      case "DE", "ES", "FR" -> draw.percent(40) ? "EUR" : "USD";
      default -> "USD";
    };
  }
}
