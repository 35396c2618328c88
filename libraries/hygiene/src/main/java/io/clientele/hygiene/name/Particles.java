package io.clientele.hygiene.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The small words inside family names, such as van, de and von, by language. */
final class Particles {
  /** In which languages a particle is written small: in these, or in all but these. */
  private record Use(Set<String> only, Set<String> never) {
    boolean isIn(String language) {
      return only.isEmpty() ? !never.contains(language) : only.contains(language);
    }
  }

  private final Map<String, Use> uses = new HashMap<>();

  /** Reads a line of a word and languages: {@code te +nl}, {@code de -it}. */
  void add(String line) {
    var parts = line.split(" ", -1);
    var use = new Use(new HashSet<>(), new HashSet<>());
    for (var i = 1; i < parts.length; i++) {
      (parts[i].charAt(0) == '+' ? use.only : use.never).add(parts[i].substring(1));
    }
    uses.put(parts[0], use);
  }

  Set<String> words() {
    return uses.keySet();
  }

  /** Whether it is one in any language. */
  boolean contain(String word) {
    return uses.containsKey(NameLists.lower(word));
  }

  /** Whether a word of this language's names is written small. */
  boolean areSmall(String word, Locale locale) {
    var use = uses.get(NameLists.lower(word));
    return use != null && use.isIn(locale.getLanguage());
  }
}
