package io.clientele.matching.compare;

import io.clientele.matching.record.Values;
import io.clientele.matching.text.Edits;
import io.clientele.matching.text.JaroWinkler;
import io.clientele.matching.text.Letters;
import java.util.List;

/** Compares e-mail addresses: the same name at another provider is telling, a domain is little. */
final class Emails implements Comparator {
  private static final List<String> LEVELS =
      List.of("same", "one typing error", "same local part", "local part alike", "differs");
  private static final double ALIKE = 0.92;
  private final Values values;

  Emails(Values values) {
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
    return Letters.leastEdits(left, right) > 1 && Letters.mostAlike(left, right) < ALIKE;
  }

  @Override
  public byte level(int a, int b) {
    return a == b ? EXACT : level(values.text(a), values.text(b));
  }

  private static byte level(String a, String b) {
    if (Edits.between(a, b, 1) <= 1) {
      return 2;
    }
    String left = local(a);
    String right = local(b);
    if (left.length() > 2 && left.equals(right)) {
      return 3;
    }
    return (byte) (JaroWinkler.of(left, right) >= ALIKE ? 4 : 5);
  }

  private static String local(String email) {
    return email.substring(0, Math.max(0, email.indexOf('@')));
  }
}
