package io.clientele.hygiene.name;

import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.email.Reading;
import io.clientele.hygiene.text.Draft;
import io.clientele.hygiene.text.Field;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves e-mail addresses, phone numbers and web addresses out of a name into their own field. */
final class StrayContact {
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15; // E.164 §6

  private StrayContact() {}

  /** From a company; it may be named by its web address or a number: 1234567 Ontario Inc. */
  static void moveFromCompany(Draft draft) {
    var text = draft.get(Field.COMPANY);
    if (text.indexOf('@') > 0) {
      moveWord(draft, Field.COMPANY, NameReason.HOLDS_EMAIL, Field.EMAIL);
    }
    if (text.codePoints().noneMatch(Character::isLetter)) {
      movePhone(draft, Field.COMPANY);
    }
  }

  static void move(Draft draft, Field field) {
    var text = draft.get(field);
    if (text.indexOf('@') > 0) {
      moveWord(draft, field, NameReason.HOLDS_EMAIL, Field.EMAIL);
    }
    if (text.indexOf('.') > 0 || text.indexOf('/') > 0) {
      moveWord(draft, field, NameReason.HOLDS_WEBSITE, Field.WEBSITE);
    }
    movePhone(draft, field);
  }

  private static void moveWord(Draft draft, Field field, NameReason reason, Field target) {
    var text = draft.get(field);
    var start = 0;
    for (var i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == ' ') {
        var found = target == Field.EMAIL ? email(text, start, i) : website(text, start, i);
        if (found != null) {
          move(draft, field, reason, target, found, without(text, start, i));
          return;
        }
        start = i + 1;
      }
    }
  }

  private static void move(
      Draft draft, Field field, NameReason reason, Field target, String found, String rest) {
    draft.fix(field, reason, Map.of(field, rest, target, found));
  }

  private static String without(String text, int from, int to) {
    return (text.substring(0, from).strip() + " " + text.substring(to).strip()).strip();
  }

  private static @Nullable String email(String text, int from, int to) {
    var word = bare(text.substring(from, to));
    return word.indexOf('@') > 0 && EmailJudge.shipped().judge(word).accepts(Reading.CONTACT)
        ? word
        : null;
  }

  private static @Nullable String website(String text, int from, int to) {
    var word = bare(text.substring(from, to));
    var lower = NameLists.lower(word);
    return lower.startsWith("http://")
            || lower.startsWith("https://")
            || (lower.startsWith("www.") && lower.lastIndexOf('.') > "www.".length())
        ? word
        : null;
  }

  private static String bare(String word) {
    var from = 0;
    var to = word.length();
    while (from < to && "<([\"',;".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && ">)]\"',;".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    return word.substring(from, to);
  }

  /** The longest stretch of digits and what stands between digits of phone numbers. */
  private static void movePhone(Draft draft, Field field) {
    var text = draft.get(field);
    for (var i = 0; i < text.length(); ) {
      var digits = 0;
      var end = i;
      while (end < text.length() && isOfPhone(text.charAt(end))) {
        digits += isDigit(text.charAt(end)) ? 1 : 0;
        end++;
      }
      if (digits >= FEWEST_DIGITS && digits <= MOST_DIGITS) {
        var phone = text.substring(i, end).strip();
        move(draft, field, NameReason.HOLDS_PHONE, Field.PHONE, phone, without(text, i, end));
        return;
      }
      i = end + 1;
    }
  }

  private static boolean isOfPhone(char c) {
    return isDigit(c) || " +-().".indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
