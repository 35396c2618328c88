package io.clientele.benchmarks.sample;

import io.clientele.benchmarks.sample.Card.Column;
import java.util.ArrayList;
import java.util.List;

/** Deals of the pipeline "sales": moving, won, lost, and some that nobody has touched for long. */
final class Deals {
  private static final List<String> PRODUCTS =
      List.of("Starter kit", "Annual plan", "Fleet package", "Service contract", "Training days");
  private static final int COUNT = 400;
  private final Draw draw;

  Deals(Draw draw) {
    this.draw = draw;
  }

  /** One deal; days count backwards from the moment of import, empty means it never came there. */
  record Deal(
      String id,
      String contactId,
      String company,
      String stage,
      String product,
      int value,
      String owner,
      String created,
      String engaging,
      String closed) {
    List<String> row() {
      return List.of(
          id,
          contactId,
          company,
          "sales",
          stage,
          product,
          value + ".00",
          "USD",
          owner,
          created,
          engaging,
          closed);
    }
  }

  static List<String> header() {
    return List.of(
        "id",
        "contact_id",
        "company",
        "pipeline",
        "stage",
        "product",
        "value",
        "currency",
        "owner",
        "created_days_ago",
        "engaging_days_ago",
        "closed_days_ago");
  }

  List<Deal> write(List<Card> cards) {
    var buyers = cards.stream().filter(c -> !c.get(Column.COMPANY).isEmpty()).toList();
    var deals = new ArrayList<Deal>();
    for (int i = 1; i <= COUNT; i++) {
      deals.add(deal("D%04d".formatted(i), draw.oneOf(buyers)));
    }
    return deals;
  }

  private Deal deal(String id, Card card) {
    int qualifying = draw.between(1, 21) * 10_000 + draw.between(0, 9_999);
    int negotiating = (draw.between(4, 40) + draw.between(0, 40)) * 10_000 + draw.between(0, 9_999);
    return switch (draw.weighted(16, 22, 8, 34, 20)) {
      case 0 -> deal(id, card, "prospecting", draw.between(2_000, 350_000), -1, -1);
      case 1 -> open(id, card, draw.between(2_000, 700_000), qualifying);
      // Stuck: longer in negotiation than any deal that was won.
      case 2 -> open(id, card, draw.between(1_200_000, 4_000_000), qualifying);
      case 3 -> closed(id, card, "won", negotiating, qualifying);
      default -> closed(id, card, "lost", negotiating * 2, qualifying);
    };
  }

  private Deal open(String id, Card card, int engaging, int qualifying) {
    return deal(id, card, "engaging", engaging + qualifying, engaging, -1);
  }

  private Deal closed(String id, Card card, String stage, int negotiating, int qualifying) {
    int closed = draw.between(1_000, 3_600_000);
    int engaging = closed + negotiating;
    return deal(id, card, stage, engaging + qualifying, engaging, closed);
  }

  private Deal deal(String id, Card card, String stage, int created, int engaging, int closed) {
    return new Deal(
        id,
        draw.percent(90) ? card.get(Column.ID) : "",
        draw.percent(94) ? card.get(Column.COMPANY) : "",
        stage,
        draw.oneOf(PRODUCTS),
        draw.between(4, 480) * 50,
        draw.oneOf(Facts.OWNERS),
        Draw.days(created),
        days(engaging),
        days(closed));
  }

  private static String days(int tenThousandths) {
    return tenThousandths < 0 ? "" : Draw.days(tenThousandths);
  }
}
