package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import java.util.List;

/** Compares values that may stand for several each with each; the most alike count. */
public final class EachWithEach implements Comparator {
  private final Comparator comparator;
  private final Values values;
  private final byte differs;

  /** Before a comparator of single values. */
  public EachWithEach(Comparator comparator, Values values) {
    this.comparator = comparator;
    this.values = values;
    differs = (byte) comparator.levels().size();
  }

  @Override
  public List<String> levels() {
    return comparator.levels();
  }

  @Override
  public byte level(int a, int b) {
    if (a == b) {
      return EXACT;
    }
    int[] left = values.several(a);
    int[] right = values.several(b);
    if (left.length == 0 && right.length == 0) {
      return ofOne(a, b);
    }
    int best = differs;
    for (int one : left.length == 0 ? new int[] {a} : left) {
      for (int other : right.length == 0 ? new int[] {b} : right) {
        best = Math.min(best, ofOne(one, other));
      }
    }
    return (byte) best;
  }

  /** Compares in the order of the texts, so that the order of reading never shows. */
  private byte ofOne(int a, int b) {
    if (comparator.clearlyDiffer(a, b)) {
      return differs;
    }
    return inOrder(a, b) ? comparator.level(a, b) : comparator.level(b, a);
  }

  private boolean inOrder(int a, int b) {
    int order = Long.compare(values.letters(a), values.letters(b));
    return order < 0 || (order == 0 && values.text(a).compareTo(values.text(b)) <= 0);
  }
}
