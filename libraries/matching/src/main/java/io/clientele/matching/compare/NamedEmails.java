package io.clientele.matching.compare;

import io.clientele.matching.text.JaroWinkler;
import java.util.List;

/**
 * Whether an e-mail address is made of its owner's name, so that a like one at another provider
 * tells no more than the name does.
 */
public final class NamedEmails {
  private static final double ALIKE = 0.88;
  private static final int LEAST = 3;

  private NamedEmails() {}

  /** Whether the part before the sign is made of given or family name, or initial and family. */
  public static boolean isOfName(String email, String given, String family) {
    String local = letters(email.substring(0, Math.max(0, email.indexOf('@'))));
    String one = letters(given);
    String other = letters(family);
    if (local.length() < LEAST) {
      return false;
    }
    if (other.length() >= LEAST && local.contains(other)) {
      return true;
    }
    return one.length() >= LEAST
        && List.of(one, one + other, other + one, one.charAt(0) + other).stream()
            .anyMatch(name -> JaroWinkler.of(local, name) >= ALIKE);
  }

  private static String letters(String text) {
    var letters = new StringBuilder();
    text.chars().filter(Character::isLetter).forEach(letter -> letters.append((char) letter));
    return letters.toString();
  }
}
