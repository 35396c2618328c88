package io.clientele.benchmarks.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toSet;

import io.clientele.benchmarks.sample.Card.Column;
import io.clientele.benchmarks.sample.Deals.Deal;
import io.clientele.benchmarks.sample.Purchases.Purchase;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What is true about a generated sample, printed beside what the product finds in it. */
record Figures(List<Card> cards, List<Purchase> purchases, List<Deal> deals) {
  @Override
  public String toString() {
    var people = cards.stream().collect(groupingBy(c -> c.person, toSet())).values();
    var lines = byNumber().values().stream().filter(g -> g.size() > 1).toList();
    var out = new StringBuilder();
    line(out, "records", cards.size());
    line(out, "people", people.size());
    line(out, "true pairs", pairs(people));
    line(out, "records made as", tally(cards, c -> c.origin));
    line(out, "numbers on more than one record", lines.size());
    line(out, "  records on them", lines.stream().flatMap(Set::stream).distinct().count());
    line(out, "  of one person", lines.stream().filter(Figures::onePerson).count());
    line(out, "  of different people", lines.stream().filter(g -> !onePerson(g)).count());
    line(out, "  pairs on them", pairs(lines));
    line(out, "  of which true", truePairs(lines));
    line(out, "phones", tally(cards, Figures::phone));
    line(out, "e-mails", tally(cards, c -> Emails.state(c.get(Column.EMAIL))));
    line(out, "purchases", tally(purchases, Purchase::currency));
    for (int later : new int[] {0, 1, 3, 7, 14}) {
      line(out, "women over 500 USD in 30 days, " + later + " days on", bigSpenders(later));
    }
    line(out, "deals", tally(deals, Deal::stage));
    line(out, "  120 days or longer in engaging", deals.stream().filter(Figures::stuck).count());
    return out.toString();
  }

  private Map<String, Set<Card>> byNumber() {
    var byNumber = new TreeMap<String, Set<Card>>();
    for (Card card : cards) {
      for (Phone phone : card.phones()) {
        byNumber.computeIfAbsent(phone.key(), k -> new HashSet<>()).add(card);
      }
    }
    return byNumber;
  }

  private static boolean onePerson(Collection<Card> cards) {
    return cards.stream().map(c -> c.person).distinct().count() == 1;
  }

  private static int truePairs(Collection<Set<Card>> lines) {
    return lines.stream()
        .flatMap(g -> g.stream().collect(groupingBy(c -> c.person)).values().stream())
        .mapToInt(same -> same.size() * (same.size() - 1) / 2)
        .sum();
  }

  private static int pairs(Collection<Set<Card>> people) {
    return people.stream().mapToInt(p -> p.size() * (p.size() - 1) / 2).sum();
  }

  private static String phone(Card card) {
    if (card.get(Column.PHONE).isEmpty()) {
      return "missing";
    }
    return card.phones().isEmpty() ? "junk" : card.phones().getFirst().kind().name();
  }

  /** Those of today who are still in it later, if nobody buys anything. */
  private long bigSpenders(int daysLater) {
    int window = (30 - daysLater) * 10_000;
    return purchases.stream()
        .filter(p -> p.card().get(Column.SEX).equals("female") && p.currency().equals("USD"))
        .filter(p -> p.tenThousandths() < window)
        .collect(groupingBy(Purchase::card, summingInt(Purchase::cents)))
        .values()
        .stream()
        .filter(cents -> cents > 50_000)
        .count();
  }

  private static boolean stuck(Deal deal) {
    return deal.stage().equals("engaging") && Double.parseDouble(deal.engaging()) >= 120;
  }

  private static <T> String tally(List<T> items, Function<T, Object> by) {
    return new TreeMap<>(
            items.stream().collect(groupingBy(i -> by.apply(i).toString(), counting())))
        .toString();
  }

  private static void line(StringBuilder out, String what, Object value) {
    out.append("%-48s %s%n".formatted(what, value));
  }
}
