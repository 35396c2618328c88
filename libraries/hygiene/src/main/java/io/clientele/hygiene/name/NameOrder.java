package io.clientele.hygiene.name;

import io.clientele.hygiene.text.Draft;
import io.clientele.hygiene.text.Field;
import java.util.List;
import java.util.Map;

/** Brings given and family name into their own fields: joined, repeated, reversed, exchanged. */
final class NameOrder {
  private static final List<String> PATRONYMICS =
      List.of("ович", "евич", "йович", "овна", "евна", "ична", "івна", "ївна");

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
    if (words.length == 3 && isPatronymic(words[2]) && !isPatronymic(words[1])) {
      draft.fix(
          field,
          NameReason.JOINED,
          Map.of(Field.GIVEN_NAME, words[1] + " " + words[2], Field.FAMILY_NAME, words[0]));
      return;
    }
    var at = text.lastIndexOf(' ');
    for (var before = text.lastIndexOf(' ', at - 1);
        before > 0;
        before = text.lastIndexOf(' ', at - 1)) {
      if (!lists.particles().contain(text.substring(before + 1, at))) {
        break;
      }
      at = before;
    }
    draft.fix(
        field,
        NameReason.JOINED,
        Map.of(Field.GIVEN_NAME, text.substring(0, at), Field.FAMILY_NAME, text.substring(at + 1)));
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
