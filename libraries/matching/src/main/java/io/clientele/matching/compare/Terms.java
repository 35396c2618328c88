package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import io.clientele.matching.text.JaroWinkler;
import java.util.List;

/** Compares words of a small vocabulary: the same, a spelling of it, or another. */
final class Terms implements Comparator {
  private static final List<String> LEVELS = List.of("same", "nearly the same", "differs");
  private final Values values;

  Terms(Values values) {
    this.values = values;
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
    return (byte) (JaroWinkler.of(values.text(a), values.text(b)) >= 0.9 ? 2 : 3);
  }
}
