package io.clientele.hygiene.email;

import java.util.List;
import java.util.Optional;

/**
 * Guesses by lists of one's own which domain was meant, correcting up to two errors. A domain is
 * compared as a whole, then its first label and the rest each on their own. It does not know which
 * domains exist: ask {@link EmailVerdict.Valid#suggestion()} for a guess that leaves those alone.
 */
public final class DomainTypos {
  private static final int LIMIT = 2;

  private final List<String> domains;
  private final List<String> seconds;
  private final List<String> tops;

  /**
   * Compares with these lists.
   *
   * @param domains whole domains, such as {@code gmail.com}
   * @param secondLevels first labels, such as {@code hotmail}; may be empty
   * @param topLevels what follows the first dot, such as {@code co.uk}; may be empty
   */
  public DomainTypos(List<String> domains, List<String> secondLevels, List<String> topLevels) {
    this.domains = List.copyOf(domains);
    this.seconds = List.copyOf(secondLevels);
    this.tops = List.copyOf(topLevels);
  }

  /**
   * The domain that was probably meant; empty when this one is listed or like none.
   *
   * @param domain in lower case and ASCII
   */
  public Optional<String> suggest(String domain) {
    var dot = domain.indexOf('.');
    var second = dot < 0 ? "" : domain.substring(0, dot);
    var top = domain.substring(dot + 1);
    if (domain.isEmpty() || (seconds.contains(second) && tops.contains(top))) {
      return Optional.empty();
    }
    return closest(domain, domains)
        .or(() -> dot < 0 ? Optional.empty() : Optional.of(repaired(second, top)))
        .filter(found -> !found.equals(domain));
  }

  private String repaired(String second, String top) {
    return closest(second, seconds).orElse(second) + "." + closest(top, tops).orElse(top);
  }

  /** The nearest of the words, the first of equals; empty when all are too far. */
  static Optional<String> closest(String word, List<String> words) {
    var best = LIMIT + 1;
    var found = Optional.<String>empty();
    for (var candidate : words) {
      var distance = EditDistance.of(word, candidate, LIMIT);
      if (distance < best) {
        best = distance;
        found = Optional.of(candidate);
      }
    }
    return found;
  }
}
