package io.clientele.matching.compare;

import java.util.Arrays;
import java.util.List;

/** Small looks at texts of normal form. */
final class Texts {
  private Texts() {}

  static String firstWord(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }

  /** Whether two texts, one of several words, have a word of three letters or more in common. */
  static boolean shareWord(String a, String b) {
    if (a.indexOf(' ') < 0 && b.indexOf(' ') < 0) {
      return false;
    }
    List<String> words = Arrays.asList(a.split(" ", -1));
    for (String word : b.split(" ", -1)) {
      if (word.length() > 2 && words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
