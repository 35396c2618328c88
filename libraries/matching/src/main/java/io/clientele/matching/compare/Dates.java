package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import io.clientele.matching.text.Edits;
import java.util.List;

/** Compares dates: typing errors, day and month exchanged, a part unknown. */
final class Dates implements Comparator {
  private static final List<String> LEVELS =
      List.of(
          "same",
          "one typing error",
          "day and month exchanged",
          "day and month same",
          "same year",
          "year nearly the same",
          "differs");
  private final Values values;

  Dates(Values values) {
    this.values = values;
  }

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public byte level(int a, int b) {
    return a == b ? EXACT : level(values.text(a), values.text(b));
  }

  private static byte level(String a, String b) {
    boolean sameYear = a.regionMatches(0, b, 0, 4);
    if (sameYear && a.regionMatches(4, b, 6, 2) && a.regionMatches(6, b, 4, 2)) {
      return 3;
    }
    if (Edits.between(a, b, 1) <= 1) {
      return 2;
    }
    if (sameYear) {
      return 5;
    }
    if (a.regionMatches(4, b, 4, 4) && !a.endsWith("0000")) {
      return 4;
    }
    return (byte) (Edits.between(a.substring(0, 4), b.substring(0, 4), 1) <= 1 ? 6 : 7);
  }
}
