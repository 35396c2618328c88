package io.clientele.benchmarks.sample;

import io.clientele.benchmarks.sample.Card.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Makes the sample in a folder and prints what is true about it. */
public final class Sample {
  static final long SEED = 865;
  private static final int PEOPLE = 865;

  private Sample() {}

  public static void main(String[] arguments) throws IOException {
    System.out.print(generate(SEED, Path.of(arguments.length > 0 ? arguments[0] : "sample")));
  }

  /** Same seed, same bytes. */
  static String generate(long seed, Path folder) throws IOException {
    var draw = Draw.of(seed, "people");
    var phones = new Phones(draw);
    var emails = new Emails(draw);
    var people = new People(draw, phones, emails).invent(PEOPLE);
    int real = PEOPLE - TestEntries.count();
    var tests = TestEntries.write(people.subList(real, PEOPLE), new Facts(draw));
    var cards = new Cards(draw, phones, emails).write(people.subList(0, real), tests);
    var purchases = new Purchases(Draw.of(seed, "purchases")).write(cards);
    var deals = new Deals(Draw.of(seed, "deals")).write(cards);

    Csv.write(
        folder.resolve("contacts.csv"), Card.header(), cards.stream().map(Card::row).toList());
    Csv.write(
        folder.resolve("purchases.csv"),
        Purchases.header(),
        IntStream.range(0, purchases.size()).mapToObj(i -> purchases.get(i).row(i + 1)).toList());
    Csv.write(
        folder.resolve("deals.csv"), Deals.header(), deals.stream().map(Deals.Deal::row).toList());
    Csv.write(
        folder.resolve("truth/truth.csv"),
        List.of("id", "person", "made_as"),
        cards.stream().map(Sample::truth).toList());
    Csv.checksums(folder);
    return new Figures(cards, purchases, deals).toString();
  }

  private static List<String> truth(Card card) {
    String madeAs = card.origin.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return List.of(card.get(Column.ID), card.person.id(), madeAs);
  }
}
