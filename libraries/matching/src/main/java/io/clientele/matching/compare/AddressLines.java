package io.clientele.matching.compare;

import io.clientele.matching.column.Streets;
import io.clientele.matching.record.PerValue;
import io.clientele.matching.record.Values;
import io.clientele.matching.text.JaroWinkler;
import io.clientele.matching.text.Letters;
import java.util.List;

/** Compares address lines: the house number decides, sorts of streets and directions hardly. */
final class AddressLines implements Comparator {
  private static final double COMMON = 0.15;
  private static final double ALIKE = 0.94;
  private static final List<String> LEVELS =
      List.of(
          "same",
          "same number, street alike",
          "street alike, number missing or nearly the same",
          "same street, other number",
          "same number, other street",
          "differs");
  private final Values values;
  private final PerValue weights;
  private final WordOverlap overlap;

  AddressLines(Values values, WordWeights rare) {
    this.values = values;
    var words = values.words();
    weights = new PerValue(words, new float[0], word -> weight(word, rare.of(words.find(word))));
    overlap = new WordOverlap(words, weights::of);
  }

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public byte level(int a, int b) {
    if (a == b) {
      return EXACT;
    }
    int left = number(a);
    int right = number(b);
    boolean sameStreet = streetAlike(a, b);
    if (left == right) {
      return (byte) (sameStreet ? 2 : left < 0 ? 6 : 5);
    }
    if (!sameStreet) {
      return 6;
    }
    return (byte) (left < 0 || right < 0 || near(left, right) ? 3 : 4);
  }

  private boolean streetAlike(int a, int b) {
    int[] left = values.wordsOf(a);
    int[] right = values.wordsOf(b);
    double shared = overlap.shared(left, right);
    double least = Math.min(overlap.weight(left), overlap.weight(right));
    return shared >= 0.6 * least
        || (Letters.mostAlike(values.letters(a), values.letters(b)) >= ALIKE
            && JaroWinkler.of(values.text(a), values.text(b)) >= ALIKE);
  }

  /** The word that is the house number, or -1. */
  private int number(int line) {
    for (int word : values.wordsOf(line)) {
      if (weights.of(word) == 0) {
        return word;
      }
    }
    return -1;
  }

  private boolean near(int left, int right) {
    String one = values.words().text(left);
    String other = values.words().text(right);
    return one.startsWith(other) || other.startsWith(one);
  }

  /** What a word weighs; a house number alone weighs nothing. */
  private static float weight(String word, double rare) {
    return Streets.isNumber(word) ? 0 : (float) (Streets.isCommon(word) ? COMMON * rare : rare);
  }
}
