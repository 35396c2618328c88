package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import io.clientele.matching.text.JaroWinkler;
import io.clientele.matching.text.Nicknames;
import io.clientele.matching.text.Sound;
import java.util.List;

/** Compares given names: nicknames, initials and misspellings have levels of their own. */
final class GivenNames implements Comparator {
  private static final List<String> LEVELS =
      List.of(
          "same",
          "nickname",
          "nearly the same",
          "alike",
          "initial fits",
          "slightly alike",
          "differs");
  private final Values values;
  private final Nicknames nicknames = Nicknames.shipped();

  GivenNames(Values values) {
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

  private byte level(String a, String b) {
    String firstA = Texts.firstWord(a);
    String firstB = Texts.firstWord(b);
    if (nicknames.related(firstA, firstB)) {
      return 2;
    }
    double likeness = JaroWinkler.of(a, b);
    if (likeness >= 0.92 || (firstA.length() > 1 && firstA.equals(firstB))) {
      return 3;
    }
    boolean initial = firstA.length() == 1 || firstB.length() == 1;
    if (initial) {
      return (byte) (firstA.charAt(0) == firstB.charAt(0) ? 5 : 7);
    }
    if (likeness >= 0.85
        || Texts.shareWord(a, b)
        || (likeness >= 0.6 && Sound.code(a).equals(Sound.code(b)))) {
      return 4;
    }
    return (byte) (likeness >= 0.7 ? 6 : 7);
  }
}
