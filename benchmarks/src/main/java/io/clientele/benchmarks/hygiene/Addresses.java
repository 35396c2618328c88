package io.clientele.benchmarks.hygiene;

import java.util.Random;

/** Invents distinct e-mail addresses as a contact base has them; the same seed gives the same. */
final class Addresses {
  private static final String[] GIVEN = {
    "ada", "Boris", "chen", "diego", "Emma", "fatima", "george", "hana", "ivan", "julia", "info"
  };
  private static final String[] FAMILY = {
    "lovelace", "ivanov", "mueller", "Garcia", "o'brien", "smith-jones", "patel", "rossi", "kim"
  };
  private static final String[] FREE = {
    "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "mail.ru", "web.de", "GMAIL.com"
  };
  private static final String[] COMPANY = {
    "stonebridge-lifts.example", "mail.copperleaf.co.uk", "tekhnograd.com", "sub.ganga-agro.in"
  };
  private static final String[] OTHER = {
    "mailinator.com", "duck.com", "gmial.com", "bücher.example", "localhost", "example..com"
  };

  private Addresses() {}

  /** Half at free providers, nine in twenty at companies, the rest odd or wrong. */
  static String[] invent(int count) {
    var random = new Random(20_261_122);
    var addresses = new String[count];
    for (var i = 0; i < count; i++) {
      var local = pick(random, GIVEN) + "." + pick(random, FAMILY) + i;
      addresses[i] = local + "@" + domain(random);
    }
    return addresses;
  }

  private static String domain(Random random) {
    var dice = random.nextInt(20);
    if (dice < 10) {
      return pick(random, FREE);
    }
    return dice < 19 ? pick(random, COMPANY) : pick(random, OTHER);
  }

  private static String pick(Random random, String[] words) {
    return words[random.nextInt(words.length)];
  }
}
