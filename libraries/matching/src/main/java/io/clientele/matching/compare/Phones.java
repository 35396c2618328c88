package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import io.clientele.matching.text.Edits;
import io.clientele.matching.text.Letters;
import java.util.List;

/** Compares phone numbers: with and without codes, or one typing error apart. */
final class Phones implements Comparator {
  private static final int SUBSCRIBER = 7;
  private static final List<String> LEVELS =
      List.of("same", "same national number", "one typing error", "differs");
  private final Values values;

  Phones(Values values) {
    this.values = values;
  }

  @Override
  public List<String> levels() {
    return LEVELS;
  }

  @Override
  public boolean clearlyDiffer(int a, int b) {
    long left = values.letters(a);
    long right = values.letters(b);
    return Math.min(Letters.missing(left, right), Letters.missing(right, left)) > 1;
  }

  @Override
  public byte level(int a, int b) {
    return a == b ? EXACT : level(values.text(a), values.text(b));
  }

  private static byte level(String a, String b) {
    if (sameNational(a, b)) {
      return 2;
    }
    return (byte) (Edits.between(a, b, 1) <= 1 ? 3 : 4);
  }

  private static boolean sameNational(String a, String b) {
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    String core = shorter.startsWith("0") ? shorter.substring(1) : shorter;
    return core.length() >= SUBSCRIBER && longer.endsWith(core);
  }
}
