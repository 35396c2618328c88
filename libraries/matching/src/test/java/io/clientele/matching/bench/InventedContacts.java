package io.clientele.matching.bench;

import io.clientele.matching.column.Field;
import io.clientele.matching.column.Kind;
import io.clientele.matching.record.Records;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Invented contacts of any number, always the same for a seed: skewed names, households, shared
 * switchboards, typing errors, nicknames, transliterations, moves. Who is who is kept apart.
 */
final class InventedContacts {
  private static final List<Kind> KINDS =
      List.of(
          Kind.GIVEN,
          Kind.FAMILY,
          Kind.ORGANISATION,
          Kind.PHONE,
          Kind.EMAIL,
          Kind.STREET,
          Kind.CITY,
          Kind.POSTCODE,
          Kind.DATE);
  private static final int CROWD = 50_000;
  private static final int FAMILY = 1;
  private static final int PHONE = 3;
  private static final int EMAIL = 4;
  private static final int STREET = 5;
  private static final String[] DOMAINS = {"gmail.com", "outlook.com", "yahoo.com", "example.org"};

  private final Random random;
  private final Names names = new Names();
  private final Skewed given;
  private final Skewed family = new Skewed(60_000, 12);
  private final Skewed cities = new Skewed(3_000, 5);
  private final Skewed companies;
  private final Records records;
  private int[] people = new int[1024];

  private InventedContacts(int contacts, long seed) {
    random = new Random(seed);
    given = new Skewed(names.size(), 8);
    companies = new Skewed(Math.max(10, contacts / 15), 30);
    records =
        new Records(
            KINDS.stream()
                .map(kind -> new Field(kind.name(), kind, List.of(0), Field.Part.WHOLE))
                .toList());
  }

  /** The contacts and, for each, the number of the person. */
  record Invented(Records records, int[] people) {}

  static Invented of(int contacts, long seed) {
    var invention = new InventedContacts(contacts, seed);
    String[] before = invention.person();
    for (int person = 0; invention.records.size() < contacts; person++) {
      String[] next = invention.percent(25) ? invention.ofHousehold(before) : invention.person();
      invention.add(person, next.clone());
      int more = invention.random.nextInt(20);
      for (int copy = 0; copy < (more == 0 ? 2 : more < 4 ? 1 : 0); copy++) {
        if (invention.records.size() < contacts) {
          invention.add(person, invention.again(next));
        }
      }
      before = next;
    }
    return new Invented(
        invention.records, Arrays.copyOf(invention.people, invention.records.size()));
  }

  /**
   * The same, but in a crowd: as many as fifty thousand have one telephone, and one in twenty
   * people has one family name.
   */
  static Invented crowded(int contacts, long seed) {
    var invented = of(contacts, seed);
    var records = invented.records;
    int apart = Math.max(2, contacts / CROWD);
    for (int record = 0; record < contacts; record++) {
      String[][] forms = new String[KINDS.size()][];
      for (int field = 0; field < forms.length; field++) {
        forms[field] = new String[] {records.text(record, field)};
      }
      if (invented.people[record] % apart == 0) {
        forms[PHONE] = new String[] {switchboard(0)};
      }
      if (invented.people[record] % 20 == 1) {
        forms[FAMILY] = new String[] {Names.word(0, 1)};
      }
      records.set(record, forms);
    }
    return invented;
  }

  private String[] person() {
    String given = names.given(this.given.draw(random));
    String family = Names.word(this.family.draw(random), 1);
    int company = percent(40) ? companies.draw(random) : -1;
    int city = cities.draw(random);
    return new String[] {
      given,
      family,
      company < 0 ? "" : Names.word(company, 2) + " " + Names.word(company % 97, 3),
      company >= 0 && percent(50) ? switchboard(company) : phone(),
      percent(75) ? email(given, family) : "",
      percent(70) ? street() : "",
      percent(85) ? Names.word(city, 4) : "",
      percent(70) ? postcode(city) : "",
      percent(50) ? birth() : ""
    };
  }

  /** Somebody else of the same house: family name, address, often the telephone. */
  private String[] ofHousehold(String[] other) {
    String[] person = other.clone();
    person[0] = names.given(given.draw(random));
    person[EMAIL] = percent(75) ? email(person[0], person[1]) : "";
    person[PHONE] = percent(40) ? other[PHONE] : phone();
    person[8] = percent(50) ? birth() : "";
    return person;
  }

  /** The same person entered once more. */
  private String[] again(String[] person) {
    String[] copy = person.clone();
    if (percent(12)) {
      copy[0] = names.petForm(copy[0], random);
    }
    if (percent(4)) {
      int which = random.nextInt(2);
      copy[which] = Misspelling.transliterated(copy[which], random);
    }
    copy[PHONE] = percent(15) ? phone() : copy[PHONE];
    copy[EMAIL] = percent(20) ? email(copy[0], copy[1]) : copy[EMAIL];
    copy[STREET] = percent(10) ? street() : copy[STREET];
    for (int field = 0; field < copy.length; field++) {
      if (field > 1 && percent(15)) {
        copy[field] = "";
      } else if (field != 8 && percent(6)) {
        copy[field] = Misspelling.typed(copy[field], random);
      }
    }
    if (percent(1)) {
      String first = copy[0];
      copy[0] = copy[1];
      copy[1] = first;
    }
    return copy;
  }

  private void add(int person, String[] values) {
    String[][] forms = new String[values.length][];
    for (int field = 0; field < values.length; field++) {
      forms[field] = new String[] {values[field]};
    }
    int record = records.add(forms);
    if (record == people.length) {
      people = Arrays.copyOf(people, record * 2);
    }
    people[record] = person;
  }

  private String phone() {
    return "4420" + (10_000_000 + random.nextInt(90_000_000));
  }

  private static String switchboard(int company) {
    return "4416" + (10_000_000 + company * 7);
  }

  private String email(String given, String family) {
    String number = percent(60) ? String.valueOf(random.nextInt(1_000)) : "";
    String local = percent(50) ? given + "." + family : given.charAt(0) + family;
    return local + number + "@" + DOMAINS[random.nextInt(DOMAINS.length)];
  }

  private String street() {
    return 1 + random.nextInt(200) + " " + Names.word(random.nextInt(5_000), 5) + " street";
  }

  private String postcode(int city) {
    return Names.word(city, 6).substring(0, 2) + city % 100 + random.nextInt(10) + "ab";
  }

  private String birth() {
    return String.valueOf(
        (1_930 + random.nextInt(75)) * 10_000
            + (1 + random.nextInt(12)) * 100
            + 1
            + random.nextInt(28));
  }

  private boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }
}
