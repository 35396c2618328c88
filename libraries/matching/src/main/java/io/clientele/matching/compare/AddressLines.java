package io.clientele.matching.compare;

import io.clientele.matching.column.Streets;
import io.clientele.matching.record.Values;
import io.clientele.matching.text.JaroWinkler;
import java.util.List;

/** Compares address lines: the house number decides, sorts of streets and directions hardly. */
final class AddressLines implements Comparator {
  private static final double COMMON = 0.15;
  private static final List<String> LEVELS =
      List.of(
          "same",
          "same number, street alike",
          "street alike, number missing or nearly the same",
          "same street, other number",
          "same number, other street",
          "differs");
  private final Values values;
  private final WordOverlap overlap;

  AddressLines(Values values, WordWeights weights) {
    this.values = values;
    Values words = values.words();
    overlap = new WordOverlap(words, word -> weight(words.text(word), weights.of(word)));
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
    String left = number(a);
    String right = number(b);
    boolean sameStreet = streetAlike(a, b);
    if (left.equals(right)) {
      return (byte) (sameStreet ? 2 : left.isEmpty() ? 6 : 5);
    }
    if (!sameStreet) {
      return 6;
    }
    boolean near =
        left.isEmpty() || right.isEmpty() || left.startsWith(right) || right.startsWith(left);
    return (byte) (near ? 3 : 4);
  }

  private boolean streetAlike(int a, int b) {
    int[] left = values.wordsOf(a);
    int[] right = values.wordsOf(b);
    double shared = overlap.shared(left, right);
    double least = Math.min(overlap.weight(left), overlap.weight(right));
    return shared >= 0.6 * least || JaroWinkler.of(values.text(a), values.text(b)) >= 0.94;
  }

  private String number(int line) {
    Values words = values.words();
    for (int word : values.wordsOf(line)) {
      if (Streets.isNumber(words.text(word))) {
        return words.text(word);
      }
    }
    return "";
  }

  private static double weight(String word, double rare) {
    return Streets.isNumber(word) ? 0 : Streets.isCommon(word) ? COMMON * rare : rare;
  }
}
