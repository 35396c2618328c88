package io.clientele.matching.text;

import java.util.HashMap;
import java.util.Map;

/** Writes Cyrillic and Greek letters in Latin ones, as passports do, so that Юлия meets Yuliya. */
final class Transliteration {
  private static final Map<Character, String> LATIN = new HashMap<>();

  static {
    put("абвгдезиклмнопрстуф", "abvgdeziklmnoprstuf");
    put("ыэіґўј", "yeiguj");
    put("αβγδεζηικλμνοπρσςτυφω", "avgdeziiklmnoprsstyfo");
    String[] several = {
      "ж zh", "х kh", "ц ts", "ч ch", "ш sh", "щ shch", "ю yu", "я ya", "ъ", "ь", "є ye", "ђ dj",
      "љ lj", "њ nj", "ћ c", "џ dz", "θ th", "ξ x", "χ ch", "ψ ps"
    };
    for (String each : several) {
      LATIN.put(each.charAt(0), each.substring(1).strip());
    }
  }

  private Transliteration() {}

  /** The Latin letters of a small letter without marks; the letter itself if it needs none. */
  static String of(char letter) {
    return letter < 'Ͱ' || letter > 'ӿ'
        ? String.valueOf(letter)
        : LATIN.getOrDefault(letter, String.valueOf(letter));
  }

  private static void put(String from, String to) {
    for (int i = 0; i < from.length(); i++) {
      LATIN.put(from.charAt(i), to.substring(i, i + 1));
    }
  }
}
