package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import io.clientele.matching.text.Edits;
import io.clientele.matching.text.Letters;
import java.util.List;

/** Compares identifiers and numbers by their typing errors. */
final class Codes implements Comparator {
  private static final List<String> LEVELS =
      List.of("same", "one typing error", "two typing errors", "differs");
  private static final int MOST_EDITS = 2;
  private final Values values;

  Codes(Values values) {
    this.values = values;
  }

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public boolean clearlyDiffer(int a, int b) {
    return Letters.leastEdits(values.letters(a), values.letters(b)) > MOST_EDITS;
  }

  @Override
  public byte level(int a, int b) {
    if (a == b) {
      return EXACT;
    }
    String left = values.text(a);
    String right = values.text(b);
    int shorter = Math.min(left.length(), right.length());
    int allowed = shorter >= 5 ? MOST_EDITS : shorter >= 2 ? 1 : 0;
    int edits = Edits.between(left, right, allowed);
    return (byte) (edits > allowed ? 4 : edits + 1);
  }
}
