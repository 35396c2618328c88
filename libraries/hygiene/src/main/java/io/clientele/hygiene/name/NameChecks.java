package io.clientele.hygiene.name;

import io.clientele.hygiene.text.Draft;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.TextReason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** What names do not hold: digits, symbols, words of tests, two alphabets in a word, companies. */
final class NameChecks {
  /** Longer names exist only in books of records; letters, in UTF-16 code units. */
  static final int LONGEST = 100;

  private final NameLists lists;

  NameChecks(NameLists lists) {
    this.lists = lists;
  }

  /** Reports a company and moves it to its field; whether it is one. */
  boolean company(Draft draft, List<Field> fields) {
    var text = whole(draft, fields);
    if (!mayBeCompany(text)) {
      return false;
    }
    if (!lists.legalForms().showCompany(text)) {
      fields.forEach(field -> besidePerson(draft, field));
      return false;
    }
    var fixed = new EnumMap<Field, String>(Map.of(Field.COMPANY, text));
    fields.forEach(field -> fixed.put(field, ""));
    draft.fix(fields.getFirst(), NameReason.ORGANISATION, fixed);
    return true;
  }

  /** A company in one field, and perhaps a person in the other. */
  private void besidePerson(Draft draft, Field field) {
    var text = draft.get(field);
    if (lists.legalForms().showCompany(text)) {
      draft.fix(field, NameReason.ORGANISATION, Map.of(field, "", Field.COMPANY, text));
    }
  }

  private static String whole(Draft draft, List<Field> fields) {
    var parts = new ArrayList<String>();
    fields.forEach(field -> parts.add(draft.get(field)));
    return String.join(" ", parts).strip();
  }

  /** Whether any word belongs to a legal form, or stands in a script without blanks. */
  private boolean mayBeCompany(String text) {
    for (var word : text.split(" ", -1)) {
      if (has(word, NameLists.LEGAL_FORM)
          || (!word.isEmpty()
              && Math.max(word.charAt(0), word.charAt(word.length() - 1)) > 0x2000)) {
        return true;
      }
    }
    return text.endsWith(")");
  }

  /** Reports words that fill fields; whether the whole name is nothing else. */
  boolean typedToFill(Draft draft, List<Field> fields) {
    var words = 0;
    var suspects = EnumSet.noneOf(Field.class);
    var suspected = 0;
    var whole = whole(draft, fields);
    var rows = 0;
    var sure = false;
    if (has(whole, NameLists.MAYBE_TEST)) {
      suspects.add(fields.getFirst());
    }
    for (var field : fields) {
      for (var word : words(draft.get(field))) {
        var typed = isTyped(word);
        sure |= typed;
        words += word.isEmpty() || has(word, NameLists.LEGAL_FORM) ? 0 : 1;
        if (typed || has(withoutNumber(word), NameLists.MAYBE_TEST)) {
          suspects.add(field);
          suspected++;
        } else if (lists.runs().areInRow(word)) {
          rows++;
        }
      }
    }
    var all =
        has(whole, NameLists.TEST)
            || (suspected > 0 && suspected == words && (sure || words > 1))
            || (rows > 0 && suspected + rows == words && words > 1);
    if (all) {
      draft.note(fields.getFirst(), NameReason.TEST_RECORD);
    } else if (fields.stream().anyMatch(NameChecks::isOfPerson) || suspected == words) {
      suspects.forEach(field -> draft.note(field, NameReason.TEST_WORD));
    }
    return all;
  }

  /** The words of a text, or the text itself if it is listed: first name. */
  private String[] words(String text) {
    return has(text, NameLists.TEST | NameLists.MAYBE_TEST)
        ? new String[] {text}
        : text.split(" ", -1);
  }

  /** Companies and titles are made of such words: Customer Service Manager, Guest House Ltd. */
  private static boolean isOfPerson(Field field) {
    return field != Field.COMPANY && field != Field.JOB_TITLE;
  }

  /** User2 is User. */
  private static String withoutNumber(String word) {
    var end = word.length();
    while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }

  private boolean isTyped(String word) {
    // III and ООО are one letter again and again, too.
    return has(word, NameLists.TEST)
        || (lists.runs().hold(word) && !has(word, NameLists.SUFFIX | NameLists.LEGAL_FORM));
  }

  private boolean has(String word, int bits) {
    return (lists.bits(word) & bits) != 0;
  }

  /** Reports what a field of a name should not hold. */
  void characters(Draft draft, Field field) {
    var text = draft.get(field);
    if (text.isEmpty()) {
      return;
    }
    if (text.length() > LONGEST) {
      draft.note(field, TextReason.TOO_LONG);
    }
    if (text.chars().anyMatch(Character::isDigit)) {
      draft.note(field, NameReason.DIGITS);
    }
    if (text.chars().anyMatch(NameChecks::isSymbol)) {
      draft.note(field, NameReason.SYMBOLS);
    }
    if (TypedRuns.holdRepeatedLetter(text)) {
      draft.note(field, NameReason.TEST_WORD);
    }
    if (text.codePoints().noneMatch(Character::isLetter)) {
      draft.note(field, NameReason.NO_LETTERS);
    }
    alphabets(draft, field);
  }

  private static boolean isSymbol(int c) {
    return switch (Character.getType(c)) {
      case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL -> true;
      case Character.OTHER_SYMBOL -> c != 0xfffd;
      default -> "_@&#%*=[]{}|\\/?!;:<>".indexOf(c) >= 0;
    };
  }

  private void alphabets(Draft draft, Field field) {
    var words = draft.get(field).split(" ", -1);
    var mixed = false;
    for (var i = 0; i < words.length; i++) {
      if (Lookalikes.mix(words[i])) {
        mixed = true;
        words[i] = lists.lookalikes().inOneAlphabet(words[i]).orElse(words[i]);
      }
    }
    if (mixed) {
      draft.note(field, TextReason.MIXED_SCRIPT);
      draft.offer(field, String.join(" ", words), TextReason.MIXED_SCRIPT);
    }
  }

  /** Reports a given name of initials. */
  void initials(Draft draft) {
    var given = draft.get(Field.GIVEN_NAME);
    var letters = (int) given.chars().filter(Character::isLetter).count();
    var single = letters == 1 && given.length() <= 2 && given.charAt(0) < 0x2e80;
    if (single || (letters > 0 && given.indexOf('.') > 0 && allInitials(given))) {
      draft.note(Field.GIVEN_NAME, NameReason.INITIALS_ONLY);
    }
  }

  private static boolean allInitials(String given) {
    var run = 0;
    for (var i = 0; i < given.length(); i++) {
      run = Character.isLetter(given.charAt(i)) ? run + 1 : 0;
      if (run > 1) {
        return false;
      }
    }
    return true;
  }
}
