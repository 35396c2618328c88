package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import io.clientele.matching.text.JaroWinkler;
import io.clientele.matching.text.Sound;
import java.util.List;

/** Compares family names: misspelt, or one part of a double name. */
final class FamilyNames implements Comparator {
  private static final List<String> LEVELS =
      List.of("same", "nearly the same", "shares a part", "alike", "slightly alike", "differs");
  private final Values values;

  FamilyNames(Values values) {
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
    if (likeness >= 0.85 || (likeness >= 0.6 && Sound.code(a).equals(Sound.code(b)))) {
      return 4;
    }
    return (byte) (likeness >= 0.7 ? 5 : 6);
  }
}
