package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import java.util.List;

/**
 * Compares names of several words, as of companies, by the words they share; rare words count more.
 *
 * <p>Source: W. W. Cohen, P. Ravikumar, S. E. Fienberg, "A Comparison of String Distance Metrics
 * for Name-Matching Tasks", 2003 (soft TF-IDF).
 */
final class WordSets implements Comparator {
  private static final List<String> LEVELS =
      List.of(
          "same",
          "nearly the same",
          "one contains the other",
          "mostly the same words",
          "some words the same",
          "few words the same",
          "differs");
  private final Values values;
  private final WordOverlap overlap;

  WordSets(Values values, WordWeights weights) {
    this.values = values;
    overlap = new WordOverlap(values.words(), weights);
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
    int[] left = values.wordsOf(a);
    int[] right = values.wordsOf(b);
    double shared = overlap.shared(left, right);
    double leftWeight = overlap.weight(left);
    double rightWeight = overlap.weight(right);
    double dice = 2 * shared / (leftWeight + rightWeight);
    double contained = shared / Math.min(leftWeight, rightWeight);
    if (dice >= 0.9) {
      return 2;
    }
    if (contained >= 0.95) {
      return 3;
    }
    return (byte) (dice >= 0.65 ? 4 : dice >= 0.4 ? 5 : dice >= 0.15 ? 6 : 7);
  }
}
