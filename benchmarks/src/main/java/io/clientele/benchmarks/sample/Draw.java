package io.clientele.benchmarks.sample;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Chance from a seed: {@link Random} and whole numbers only, whose results Java fixes for every
 * platform.
 */
final class Draw {
  private static final String LETTERS = "ABDEFGHJLNPRSTUWXYZ";
  private final Random random;

  private Draw(long seed) {
    random = new Random(seed);
  }

  /** A stream of its own per concern, so that changing one leaves the others as they were. */
  static Draw of(long seed, String concern) {
    return new Draw(seed * 1_000_003L + concern.hashCode());
  }

  /** Both ends included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  void shuffle(List<?> values) {
    Collections.shuffle(values, random);
  }

  /** The index of a weight, drawn as often as the weight says. */
  int weighted(int... weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int left = random.nextInt(total);
    int index = 0;
    while (left >= weights[index]) {
      left -= weights[index++];
    }
    return index;
  }

  /** Fills # with 1–9, ? with 2–9 and @ with a letter. */
  String pattern(String pattern) {
    var out = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case '#' -> out.append(between(1, 9));
        case '?' -> out.append(between(2, 9));
        case '@' -> out.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Days in ten-thousandths, written as a decimal. */
  String days(int lowest, int highest) {
    return days(between(lowest * 10_000, highest * 10_000));
  }

  static String days(int tenThousandths) {
    return String.format(Locale.ROOT, "%d.%04d", tenThousandths / 10_000, tenThousandths % 10_000);
  }
}
