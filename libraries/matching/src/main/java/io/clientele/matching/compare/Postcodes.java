package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import io.clientele.matching.text.Edits;
import java.util.List;

/** Compares postal codes: the front of one names a wider area. */
final class Postcodes implements Comparator {
  private static final List<String> LEVELS =
      List.of("same", "one typing error", "same area", "same wide area", "differs");
  private final Values values;

  Postcodes(Values values) {
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
    if (Edits.between(a, b, 1) <= 1) {
      return 2;
    }
    if (front(a, 3).equals(front(b, 3))) {
      return 3;
    }
    return (byte) (a.regionMatches(0, b, 0, 2) ? 4 : 5);
  }

  private static String front(String code, int least) {
    int cut = Math.max(least, code.length() - 3);
    return code.substring(0, Math.min(code.length(), cut));
  }
}
