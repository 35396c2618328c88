package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import io.clientele.matching.text.JaroWinkler;
import java.util.List;

/** Compares names of places and other short texts. */
final class Places implements Comparator {
  private static final List<String> LEVELS =
      List.of("same", "nearly the same", "shares a word", "alike", "differs");
  private final Values values;

  Places(Values values) {
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
    double likeness = JaroWinkler.of(a, b);
    if (likeness >= 0.92) {
      return 2;
    }
    if (Texts.shareWord(a, b)) {
      return 3;
    }
    return (byte) (likeness >= 0.82 ? 4 : 5);
  }
}
