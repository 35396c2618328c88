package io.clientele.hygiene.name;

import io.clientele.hygiene.text.Casing;
import io.clientele.hygiene.text.Draft;
import io.clientele.hygiene.text.Field;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings given and family name into their own fields: joined, repeated, reversed, exchanged. */
final class NameOrder {
  private static final List<String> PATRONYMICS =
      List.of("ович", "евич", "йович", "овна", "евна", "ична", "івна", "ївна");

  /** Scripts of native names; foreign ones, in the order of their country, are in katakana. */
  private static final Set<UnicodeScript> EAST_ASIAN =
      EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL, UnicodeScript.HIRAGANA);

  private final NameLists lists;

  NameOrder(NameLists lists) {
    this.lists = lists;
  }

  void apply(Draft draft) {
    familyFirst(draft, Field.GIVEN_NAME, Field.FAMILY_NAME);
    familyFirst(draft, Field.FAMILY_NAME, Field.GIVEN_NAME);
    repeated(draft);
    joined(draft);
    swapped(draft);
  }

  /** Lovelace, Ada in the one field for the full name. */
  void familyFirstInFull(Draft draft) {
    var text = draft.get(Field.FULL_NAME);
    var comma = onlyComma(text);
    if (comma > 0) {
      var turned = text.substring(comma + 1).strip() + " " + text.substring(0, comma).strip();
      draft.offer(Field.FULL_NAME, turned, NameReason.FAMILY_FIRST);
    }
  }

  private static void familyFirst(Draft draft, Field field, Field other) {
    var text = draft.get(field);
    var comma = onlyComma(text);
    var beside = draft.get(other);
    if (comma > 0) {
      var family = text.substring(0, comma).strip();
      var given = text.substring(comma + 1).strip();
      if (beside.isEmpty()
          || beside.equals(text)
          || beside.equals(family)
          || beside.equals(given)) {
        draft.fix(
            field,
            NameReason.FAMILY_FIRST,
            Map.of(Field.GIVEN_NAME, given, Field.FAMILY_NAME, family));
      }
    }
  }

  private static int onlyComma(String text) {
    var comma = text.indexOf(',');
    return comma > 0 && comma == text.lastIndexOf(',') && comma < text.length() - 1 ? comma : -1;
  }

  private static void repeated(Draft draft) {
    var given = draft.get(Field.GIVEN_NAME);
    var family = draft.get(Field.FAMILY_NAME);
    if (family.isEmpty() || given.isEmpty()) {
      return;
    }
    if (given.equalsIgnoreCase(family) && given.indexOf(' ') < 0) {
      return; // William William is somebody's name
    }
    if (endsWithWord(given, family)) {
      offer(draft, Field.GIVEN_NAME, given.substring(0, given.length() - family.length()));
    } else if (family.regionMatches(true, 0, given + " ", 0, given.length() + 1)) {
      offer(draft, Field.FAMILY_NAME, family.substring(given.length() + 1));
    } else if (given.equalsIgnoreCase(family)) {
      draft.offer(Field.FAMILY_NAME, "", NameReason.REPEATED); // to be taken apart as joined
    }
  }

  private static boolean endsWithWord(String given, String family) {
    var start = given.length() - family.length();
    return start > 1
        && given.charAt(start - 1) == ' '
        && given.regionMatches(true, start, family, 0, family.length());
  }

  private static void offer(Draft draft, Field field, String rest) {
    draft.offer(field, rest.strip(), NameReason.REPEATED);
  }

  private void joined(Draft draft) {
    var given = draft.get(Field.GIVEN_NAME);
    var family = draft.get(Field.FAMILY_NAME);
    if (family.isEmpty() && given.indexOf(' ') > 0) {
      split(draft, Field.GIVEN_NAME, given);
    } else if (given.isEmpty()
        && family.indexOf(' ') > 0
        && !lists.particles().contain(family.substring(0, family.indexOf(' ')))) {
      split(draft, Field.FAMILY_NAME, family);
    }
  }

  private void split(Draft draft, Field field, String text) {
    var words = text.split(" ", -1);
    var first = familyFirst(words);
    var cut = first > 0 ? first : familyLast(words);
    var begin = String.join(" ", Arrays.copyOf(words, cut));
    var end = String.join(" ", Arrays.copyOfRange(words, cut, words.length));
    draft.fix(
        field,
        NameReason.JOINED,
        Map.of(
            Field.GIVEN_NAME, first > 0 ? end : begin,
            Field.FAMILY_NAME, first > 0 ? begin : end));
  }

  /** Where the family name begins that comes last, with its particles. */
  private int familyLast(String[] words) {
    var at = words.length - 1;
    while (at > 1 && lists.particles().contain(words[at - 1])) {
      at--;
    }
    return at;
  }

  /** How many words at the beginning are the family name; 0 if it does not come first. */
  private int familyFirst(String[] words) {
    if (isEastAsian(words[0])
        || (words.length == 3 && isPatronymic(words[2]) && !isPatronymic(words[1]))) {
      return 1;
    }
    var capitals = 0;
    while (capitals < words.length && isInCapitals(words[capitals])) {
      capitals++;
    }
    return capitals < words.length ? capitals : 0;
  }

  private static boolean isEastAsian(String word) {
    return !word.isEmpty() && EAST_ASIAN.contains(UnicodeScript.of(word.codePointAt(0)));
  }

  /** DUPONT Jean, DE LA CRUZ Juan; but JP Morgan. */
  private boolean isInCapitals(String word) {
    return Casing.of(word) == Casing.CAPITALS
        && word.indexOf('.') < 0
        && (word.length() > 2 || lists.particles().contain(word));
  }

  /** Whether it is made of the father's name, as in Иван Иванович: then no family name is last. */
  private static boolean isPatronymic(String word) {
    var lower = NameLists.lower(word);
    return PATRONYMICS.stream()
        .anyMatch(ending -> lower.length() > ending.length() + 1 && lower.endsWith(ending));
  }

  /** Only when each name is known for the other field and unknown for its own. */
  private void swapped(Draft draft) {
    var given = draft.get(Field.GIVEN_NAME);
    var family = draft.get(Field.FAMILY_NAME);
    if (isGivenName(family) && lists.isFamilyName(given)) {
      draft.fix(
          Field.GIVEN_NAME,
          NameReason.SWAPPED,
          Map.of(Field.GIVEN_NAME, family, Field.FAMILY_NAME, given));
    }
  }

  private boolean isGivenName(String word) {
    return (lists.bits(word) & (NameLists.GIVEN | NameLists.FAMILY)) == NameLists.GIVEN;
  }
}
