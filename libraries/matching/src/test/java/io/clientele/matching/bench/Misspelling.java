package io.clientele.matching.bench;

import java.util.Random;

/** Writes a text as people do: with a typing error, or by another alphabet's rules. */
final class Misspelling {
  private static final String[][] OTHER_LETTERS = {
    {"yu", "ju"},
    {"ya", "ia"},
    {"kh", "h"},
    {"x", "ks"},
    {"ch", "tch"},
    {"v", "w"},
    {"y", "i"},
    {"c", "k"},
    {"ph", "f"},
    {"ou", "u"}
  };

  private Misspelling() {}

  static String typed(String text, Random random) {
    if (text.length() < 3) {
      return text;
    }
    int at = 1 + random.nextInt(text.length() - 2);
    String before = text.substring(0, at);
    char letter = (char) ('a' + random.nextInt(26));
    boolean digit = Character.isDigit(text.charAt(at));
    char other = digit ? (char) ('0' + random.nextInt(10)) : letter;
    return switch (random.nextInt(4)) {
      case 0 -> before + text.substring(at + 1);
      case 1 -> before + other + text.substring(at);
      case 2 -> before + other + text.substring(at + 1);
      default -> before + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    };
  }

  static String transliterated(String text, Random random) {
    int start = random.nextInt(OTHER_LETTERS.length);
    for (int i = 0; i < OTHER_LETTERS.length; i++) {
      String[] pair = OTHER_LETTERS[(start + i) % OTHER_LETTERS.length];
      if (text.contains(pair[0])) {
        return text.replaceFirst(pair[0], pair[1]);
      }
    }
    return text;
  }
}
