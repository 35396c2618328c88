package io.clientele.matching.bench;

import io.clientele.matching.column.Field;
import io.clientele.matching.column.Kind;
import io.clientele.matching.record.Records;
import java.util.List;
import java.util.Random;

/** Invented companies, always the same for a seed: legal forms come and go, they move and err. */
final class InventedCompanies {
  private static final List<Kind> KINDS =
      List.of(Kind.ORGANISATION, Kind.PHONE, Kind.STREET, Kind.CITY, Kind.POSTCODE, Kind.WEB);
  private static final String[] FORMS = {"", " ltd", " inc", " gmbh", " group", " and sons"};

  private final Random random;
  private final Skewed words = new Skewed(8_000, 20);
  private final Skewed cities = new Skewed(2_000, 5);

  private final boolean formal;

  private InventedCompanies(long seed, boolean formal) {
    random = new Random(seed);
    this.formal = formal;
  }

  static Records of(int companies, long seed) {
    return of(companies, new InventedCompanies(seed, true));
  }

  /** The same companies as they are once their legal forms are taken away. */
  static Records withoutForms(int companies, long seed) {
    return of(companies, new InventedCompanies(seed, false));
  }

  private static Records of(int companies, InventedCompanies invention) {
    var records =
        new Records(
            KINDS.stream()
                .map(kind -> new Field(kind.name(), kind, List.of(0), Field.Part.WHOLE))
                .toList());
    while (records.size() < companies) {
      String[] company = invention.company();
      add(records, company);
      if (invention.percent(25)) {
        add(records, invention.again(company));
      }
    }
    return records;
  }

  private static void add(Records records, String[] values) {
    String[][] forms = new String[values.length][];
    for (int field = 0; field < values.length; field++) {
      forms[field] = new String[] {values[field]};
    }
    records.add(forms);
  }

  private String[] company() {
    String name = Names.word(words.draw(random), 7) + " " + Names.word(words.draw(random), 8);
    int city = cities.draw(random);
    return new String[] {
      name + form(),
      "4420" + (10_000_000 + random.nextInt(90_000_000)),
      1 + random.nextInt(200) + " " + Names.word(random.nextInt(3_000), 5) + " street",
      Names.word(city, 4),
      Names.word(city, 6).substring(0, 2) + city % 100 + random.nextInt(10) + "ab",
      percent(60) ? name.replace(" ", "") + ".example" : ""
    };
  }

  private String[] again(String[] company) {
    String[] copy = company.clone();
    String[] name = company[0].split(" ", -1);
    copy[0] = name[0] + " " + name[1] + form();
    copy[1] = percent(25) ? company()[1] : copy[1];
    if (percent(12)) {
      System.arraycopy(company(), 2, copy, 2, 3);
    }
    for (int field = 0; field < copy.length; field++) {
      if (field > 0 && percent(15)) {
        copy[field] = "";
      } else if (percent(6)) {
        copy[field] = Misspelling.typed(copy[field], random);
      }
    }
    return copy;
  }

  private String form() {
    var form = FORMS[random.nextInt(FORMS.length)];
    return formal ? form : "";
  }

  private boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }
}
