package io.clientele.matching.text;

/**
 * A code that words which sound or look nearly alike share, for finding candidates.
 *
 * <p>In the tradition of Soundex (R. Russell, 1918), with letter groups that many European
 * spellings confuse; the first letter is coded too, so that Catherine meets Katherine.
 */
public final class Sound {
  private static final int LONGEST = 6;

  private Sound() {}

  /** The code of a word of normal form; words of other alphabets keep their consonants. */
  public static String code(String word) {
    String simple =
        word.replace("sch", "s")
            .replace("tch", "s")
            .replace("sh", "s")
            .replace("ch", "k")
            .replace("ck", "k")
            .replace("ph", "f")
            .replace("gh", "g")
            .replace("wr", "r")
            .replace("kn", "n");
    var out = new StringBuilder(LONGEST);
    char before = 0;
    for (int i = 0; i < simple.length() && out.length() < LONGEST; i++) {
      char sound = sound(simple.charAt(i), i == 0);
      if (sound != 0 && sound != before) {
        out.append(sound);
      }
      if (sound != 0 || "aeiouy".indexOf(simple.charAt(i)) >= 0) {
        before = sound;
      }
    }
    return out.toString();
  }

  private static char sound(char c, boolean first) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> first ? 'a' : 0;
      case 'h', ' ' -> 0;
      case 'b', 'p' -> 'p';
      case 'f', 'v', 'w' -> 'f';
      case 'c', 'k', 'q' -> 'k';
      case 'g', 'j' -> 'j';
      case 's', 'x', 'z' -> 's';
      case 'd', 't' -> 't';
      case 'm', 'n' -> 'n';
      default -> c;
    };
  }
}
