package io.clientele.hygiene.name;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters of different alphabets that look the same, and words written with both (UTS 39 §5.1). */
final class Lookalikes {
  private static final List<UnicodeScript> ALPHABETS =
      List.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private final Map<UnicodeScript, Map<Character, Character>> into =
      new EnumMap<>(UnicodeScript.class);

  /** Reads a pair of letters, the Latin one last. */
  void add(String pair) {
    add(UnicodeScript.LATIN, pair.charAt(0), pair.charAt(1));
    add(UnicodeScript.of(pair.charAt(0)), pair.charAt(1), pair.charAt(0));
  }

  private void add(UnicodeScript script, char from, char to) {
    into.computeIfAbsent(script, _ -> new HashMap<>()).putIfAbsent(from, to);
  }

  /** Whether letters of two alphabets stand in the word. */
  static boolean mix(String word) {
    var seen = 0;
    for (var i = 0; i < word.length(); i++) {
      seen |= alphabet(word.charAt(i));
    }
    return Integer.bitCount(seen) > 1;
  }

  private static int alphabet(char c) {
    if (c < 0x80) {
      return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? 1 : 0;
    }
    return 1 << (ALPHABETS.indexOf(UnicodeScript.of(c)) + 1) >> 1;
  }

  /** The word in the one alphabet that all its letters can belong to; the more frequent if two. */
  Optional<String> inOneAlphabet(String word) {
    String best = null;
    var most = 0;
    for (var script : ALPHABETS) {
      var count = count(word, script);
      if (count > most) {
        var written = write(word, script);
        if (written.isPresent()) {
          best = written.get();
          most = count;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<String> write(String word, UnicodeScript script) {
    var letters = into.getOrDefault(script, Map.of());
    var out = new StringBuilder();
    for (var i = 0; i < word.length(); i++) {
      var c = word.charAt(i);
      var its = UnicodeScript.of(c);
      var same = its == script || !ALPHABETS.contains(its) ? Character.valueOf(c) : letters.get(c);
      if (same == null) {
        return Optional.empty();
      }
      out.append(same.charValue());
    }
    return Optional.of(out.toString());
  }

  private static int count(String word, UnicodeScript script) {
    return (int) word.chars().filter(c -> UnicodeScript.of(c) == script).count();
  }
}
