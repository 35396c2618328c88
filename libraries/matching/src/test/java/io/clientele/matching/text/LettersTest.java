package io.clientele.matching.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static final int PAIRS = 20_000;
  private static final int FEW = 3;
  private final SplittableRandom random = new SplittableRandom(5);

  @Test
  void twoTextsAreNeverMoreAlikeThanTheirLettersSay() {
    for (int i = 0; i < PAIRS; i++) {
      String a = word();
      String b = i % 2 == 0 ? word() : changed(a);
      long left = Letters.of(a);
      long right = Letters.of(b);
      assertThat(Letters.leastEdits(left, right)).as(a + " " + b).isLessThanOrEqualTo(edits(a, b));
      assertThat(Letters.mostAlike(left, right))
          .as(a + " " + b)
          .isGreaterThanOrEqualTo(JaroWinkler.of(a, b));
    }
  }

  @Test
  void theLettersTellApartWhatSharesNone() {
    assertThat(Letters.leastEdits(Letters.of("aabb"), Letters.of("ccdd"))).isEqualTo(4);
    assertThat(Letters.mostAlike(Letters.of("aabb"), Letters.of("ccdd"))).isZero();
    assertThat(Letters.mostAlike(Letters.of("anna@one.com"), Letters.of("anna@other.org")))
        .as("what follows the sign does not count")
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void editsThatAreTriedAreThoseOfTheWholeTable() {
    for (int i = 0; i < PAIRS; i++) {
      String a = word();
      String b = i % FEW == 0 ? word() : changed(changed(a));
      for (int limit = 0; limit <= FEW; limit++) {
        assertThat(Edits.between(a, b, limit))
            .as(a + " " + b)
            .isEqualTo(Math.min(edits(a, b), limit + 1));
      }
    }
  }

  /** Few letters, so that words are often alike. */
  private String word() {
    var word = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      word.append((char) ('a' + random.nextInt(4)));
    }
    return word.toString();
  }

  private String changed(String word) {
    int at = random.nextInt(word.length());
    String rest = word.substring(at + 1);
    return word.substring(0, at) + (random.nextBoolean() ? word() : "") + rest + "a";
  }

  /** The whole table of Damerau's distance in its restricted form. */
  private static int edits(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : entry(table, a, i, b, j);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int entry(int[][] table, String a, int i, String b, int j) {
    int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least = Math.min(table[i - 1][j], table[i][j - 1]) + 1;
    least = Math.min(least, table[i - 1][j - 1] + other);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
  }
}
