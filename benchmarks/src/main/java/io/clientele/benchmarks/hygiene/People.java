package io.clientele.benchmarks.hygiene;

import io.clientele.hygiene.address.PostalAddress;
import io.clientele.hygiene.contact.ContactEntry;
import io.clientele.hygiene.contact.PhoneEntry;
import java.util.Map;
import java.util.Random;

/** Invents distinct contacts as a base has them; the same seed gives the same. */
public final class People {
  private static final String[] GIVEN = {
    "Ada", "Boris", "Chen", "Diego", "EMMA", "Fatima", "george", "Hana", "Iván", "Jean-Luc", "Юрий"
  };
  private static final String[] FAMILY = {
    "Lovelace",
    "Ivanov",
    "Müller",
    "García",
    "O'Brien",
    "Smith-Jones",
    "Patel",
    "van der Berg",
    "Rossi",
    "KIM",
    "Щукин"
  };
  private static final String[] SYLLABLES = {
    "ba", "de", "ki", "lo", "mu", "na", "re", "si", "to", "va", "cho", "gra", "len", "mar", "ton",
    "vil"
  };
  private static final String[] STREETS = {
    "High Street", "Main St", "Bahnhofstraße", "rue de la Paix", "Via Roma", "Calle Mayor"
  };
  private static final Map<String, Place> PLACES =
      Map.ofEntries(
          Map.entry("US", new Place("Springfield", "IL", "62701")),
          Map.entry("GB", new Place("London", "", "SW1Y 4JH")),
          Map.entry("RU", new Place("Москва", "", "101000")),
          Map.entry("DE", new Place("Berlin", "", "10115")),
          Map.entry("FR", new Place("Paris", "", "75002")),
          Map.entry("ES", new Place("Madrid", "Madrid", "28013")),
          Map.entry("IN", new Place("Mumbai", "Maharashtra", "400001")),
          Map.entry("IT", new Place("Roma", "RM", "00184")),
          Map.entry("BR", new Place("São Paulo", "SP", "01310-100")),
          Map.entry("CA", new Place("Toronto", "ON", "M5V 2T6")),
          Map.entry("AU", new Place("Sydney", "NSW", "2000")),
          Map.entry("PL", new Place("Warszawa", "", "00-001")));

  private record Place(String city, String region, String postalCode) {}

  private People() {}

  /** One e-mail, one phone, both names and an address each; one in five is badly written. */
  public static ContactEntry[] invent(int count) {
    var random = new Random(20_261_122);
    var emails = Addresses.invent(count);
    var numbers = Numbers.invent(count);
    var people = new ContactEntry[count];
    for (var i = 0; i < count; i++) {
      people[i] =
          ContactEntry.empty()
              .named(pick(random, GIVEN), family(random))
              .mailed(emails[i])
              .called(new PhoneEntry(numbers[i].text(), null))
              .living(address(random, numbers[i].region(), i));
    }
    return people;
  }

  private static String family(Random random) {
    if (random.nextInt(4) == 0) {
      return pick(random, FAMILY);
    }
    var name = new StringBuilder();
    for (var left = 2 + random.nextInt(3); left > 0; left--) {
      name.append(pick(random, SYLLABLES));
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private static PostalAddress address(Random random, String country, int number) {
    var place = PLACES.getOrDefault(country, new Place("", "", ""));
    var street = (number % 9_999 + 1) + " " + pick(random, STREETS);
    var code = place.postalCode();
    if (random.nextInt(20) == 0) {
      code = code.replace(" ", "").replace("-", "");
    }
    return PostalAddress.of(street, "", place.city(), place.region(), code, country);
  }

  private static String pick(Random random, String[] words) {
    return words[random.nextInt(words.length)];
  }
}
