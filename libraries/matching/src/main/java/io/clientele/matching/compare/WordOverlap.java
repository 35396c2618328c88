package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import io.clientele.matching.text.JaroWinkler;
import io.clientele.matching.text.Letters;

/** How much two sets of words share, each word by its weight, misspelt ones a little less. */
final class WordOverlap {
  private static final double NEARLY = 0.9;
  private static final double ALIKE = 0.92;
  private final Values words;
  private final WordWeights weights;

  WordOverlap(Values words, WordWeights weights) {
    this.words = words;
    this.weights = weights;
  }

  double weight(int[] set) {
    double sum = 0;
    for (int word : set) {
      sum += weights.of(word);
    }
    return Math.max(sum, 1e-9);
  }

  /** The weight of the words of the one that have a partner in the other. */
  double shared(int[] left, int[] right) {
    double sum = 0;
    boolean[] taken = new boolean[right.length];
    for (int word : left) {
      int partner = equal(word, right, taken);
      if (partner >= 0) {
        taken[partner] = true;
        sum += weights.of(word);
      }
    }
    for (int word : left) {
      int partner = contains(right, word) ? -1 : alike(word, right, taken);
      if (partner >= 0) {
        taken[partner] = true;
        sum += NEARLY * (weights.of(word) + weights.of(right[partner])) / 2;
      }
    }
    return sum;
  }

  private static int equal(int word, int[] others, boolean[] taken) {
    for (int i = 0; i < others.length; i++) {
      if (!taken[i] && others[i] == word) {
        return i;
      }
    }
    return -1;
  }

  private static boolean contains(int[] others, int word) {
    for (int other : others) {
      if (other == word) {
        return true;
      }
    }
    return false;
  }

  private int alike(int word, int[] others, boolean[] taken) {
    for (int i = 0; i < others.length; i++) {
      if (!taken[i]
          && mayBeAlike(word, others[i])
          && alike(words.text(word), words.text(others[i]))) {
        return i;
      }
    }
    return -1;
  }

  /** A glance at the letters: alike, or one the beginning of the other. */
  private boolean mayBeAlike(int one, int other) {
    long left = words.letters(one);
    long right = words.letters(other);
    return Math.min(Letters.missing(left, right), Letters.missing(right, left)) == 0
        || Letters.mostAlike(left, right) >= ALIKE;
  }

  private static boolean alike(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < 3 || Character.isDigit(a.charAt(0)) || Character.isDigit(b.charAt(0))) {
      return false;
    }
    return JaroWinkler.of(a, b) >= ALIKE || a.startsWith(b) || b.startsWith(a);
  }
}
