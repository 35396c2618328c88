package io.clientele.matching.column;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The common words of address lines, written in one way. */
public final class Streets {
  private static final Map<String, String> SAME = synonyms();
  private static final Set<String> PLAIN = Set.copyOf(SAME.values());
  private static final Set<String> FIRST =
      Set.of(
          "rue", "chemin", "impasse", "allee", "quai", "calle", "paseo", "avenida", "rua", "via",
          "viale", "corso", "piazza", "ulica", "ul", "ulitsa");
  private static final Pattern GROWN_TOGETHER =
      Pattern.compile(".{2,}(strasse|str|weg|platz|allee|gasse|ufer|damm|straat|laan|gatan|vagen)");

  private static final Set<String> SORTS =
      Set.of(
          "street",
          "avenue",
          "boulevard",
          "road",
          "drive",
          "lane",
          "place",
          "court",
          "square",
          "terrace",
          "crescent",
          "circle",
          "close",
          "highway",
          "parkway",
          "way",
          "grove",
          "gardens");

  private Streets() {}

  /** An address line of normal form with its common words spelled out. */
  public static String canonical(String line) {
    var out = new StringBuilder(line.length() + 8);
    for (String word : line.split(" ", -1)) {
      out.append(out.isEmpty() ? "" : " ").append(SAME.getOrDefault(word, word));
    }
    return out.toString();
  }

  /** Whether a word says the sort of a street or a direction, which tells little. */
  public static boolean isCommon(String word) {
    return PLAIN.contains(word);
  }

  /** Whether a text of normal form says that it is a street: Oak Avenue, rue Pasteur, Hauptstr. */
  static boolean isStreet(String line) {
    String[] words = canonical(line).split(" ", -1);
    boolean says = FIRST.contains(words[0]);
    for (int i = 0; i < words.length; i++) {
      says |= GROWN_TOGETHER.matcher(words[i]).matches();
      says |= i > 0 && SORTS.contains(words[i]);
    }
    return says;
  }

  /** Whether a word is a house number: 12, 12b, but not 47th. */
  public static boolean isNumber(String word) {
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    return digits > 0 && word.length() - digits <= 1;
  }

  private static Map<String, String> synonyms() {
    var same = new HashMap<String, String>();
    String[] lines = {
      "street st str strasse",
      "avenue ave av aven avn",
      "boulevard blvd boul bvd bd",
      "road rd",
      "drive dr drv",
      "avenida avda",
      "lane ln",
      "place pl plaza",
      "court ct crt",
      "square sq",
      "terrace ter tce",
      "crescent cres cr crs",
      "circle cir circuit cct",
      "close cl",
      "highway hwy",
      "parkway pkwy",
      "way wy",
      "north n",
      "south s",
      "east e",
      "west w",
      "northeast ne",
      "northwest nw",
      "southeast se",
      "southwest sw",
      "floor fl flr",
      "suite ste",
      "apartment apt",
      "building bldg",
      "saint",
      "mount mt",
      "grove gr gve",
      "gardens gdns",
      "room rm",
      "unit"
    };
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      for (String word : words) {
        same.put(word, words[0]);
      }
    }
    return Map.copyOf(same);
  }
}
