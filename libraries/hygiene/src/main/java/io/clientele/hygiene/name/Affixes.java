package io.clientele.hygiene.name;

import io.clientele.hygiene.text.Casing;
import io.clientele.hygiene.text.Draft;
import io.clientele.hygiene.text.Field;
import java.util.Map;
import java.util.Set;

/** Puts titles before a name and suffixes behind it into fields of their own. */
final class Affixes {
  /** What stands between the titles of two: Mr &amp; Mrs. */
  private static final Set<String> BETWEEN =
      Set.of("&", "+", "and", "und", "u.", "et", "y", "e", "en", "og", "och", "и", "і");

  private final NameLists lists;

  Affixes(NameLists lists) {
    this.lists = lists;
  }

  void honorifics(Draft draft, Field field) {
    var text = draft.get(field);
    var from = 0;
    while (from < text.length()) {
      var end = endOfTitle(text, from);
      // A title alone in a field is one only if a name stands in the other.
      if (end == from || (end == text.length() && isLast(draft, field))) {
        break;
      }
      from = text.startsWith(" ", end) ? end + 1 : end;
    }
    if (from > 0) {
      move(
          draft,
          field,
          NameReason.HONORIFIC,
          Field.HONORIFIC,
          text.substring(0, from).strip(),
          text.substring(from).strip());
    }
  }

  /** Where a title ends that begins here; here if none does. */
  private int endOfTitle(String text, int from) {
    var end = endOfWord(text, from);
    var word = text.substring(from, end);
    if (isHonorific(word)) {
      return end;
    }
    if (from > 0 && end < text.length() && BETWEEN.contains(NameLists.lower(word))) {
      var next = endOfWord(text, end + 1);
      return isHonorific(text.substring(end + 1, next)) ? next : from;
    }
    var dot = word.indexOf('.') + 1; // Dr.Anna
    return dot > 0
            && dot < word.length()
            && Character.isLetter(word.charAt(dot))
            && isHonorific(word.substring(0, dot))
        ? from + dot
        : from;
  }

  private static int endOfWord(String text, int from) {
    var end = text.indexOf(' ', from);
    return end < 0 ? text.length() : end;
  }

  private static boolean isLast(Draft draft, Field field) {
    return field != Field.GIVEN_NAME || draft.get(Field.FAMILY_NAME).isEmpty();
  }

  private boolean isHonorific(String word) {
    return has(word, NameLists.HONORIFIC)
        || (word.endsWith(".") && has(word.substring(0, word.length() - 1), NameLists.HONORIFIC));
  }

  void suffixes(Draft draft, Field field) {
    var text = draft.get(field);
    var end = text.length();
    while (end > 0) {
      var start = text.lastIndexOf(' ', end - 1) + 1;
      var comma = start > 1 && text.charAt(start - 2) == ',';
      if (start == 0 || !isSuffix(text.substring(start, end), comma)) {
        break;
      }
      end = start - (comma ? 2 : 1);
    }
    if (end < text.length() && end > 0) {
      move(
          draft,
          field,
          NameReason.SUFFIX,
          Field.SUFFIX,
          text.substring(end).replace(",", "").strip(),
          text.substring(0, end));
    }
  }

  private boolean isSuffix(String word, boolean afterComma) {
    var bare =
        word.endsWith(".") || word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
    if (has(bare, NameLists.SUFFIX)) {
      return true;
    }
    return afterComma
        && Casing.of(bare) != Casing.SMALL
        && has(bare.replace(".", ""), NameLists.SUFFIX_AFTER_COMMA)
        && !bare.isEmpty();
  }

  private boolean has(String word, int bit) {
    return (lists.bits(word) & bit) != 0;
  }

  private static void move(
      Draft draft, Field field, NameReason reason, Field target, String found, String rest) {
    var all = (draft.get(target) + " " + found).strip();
    draft.fix(field, reason, Map.of(field, rest, target, all));
  }
}
