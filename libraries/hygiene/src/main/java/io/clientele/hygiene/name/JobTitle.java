package io.clientele.hygiene.name;

import io.clientele.hygiene.text.Draft;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Reason;
import io.clientele.hygiene.text.TextReason;
import io.clientele.hygiene.text.TextVerdict;
import io.clientele.hygiene.text.Tidy;
import io.clientele.hygiene.text.WordCase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Judges how a job title is written; what the job is, it does not ask. */
final class JobTitle {
  private static final int LONGEST_READ = 1000;
  private static final int LONGEST = 150;
  // Languages that begin every noun, or every word of a title, with a capital letter.
  private static final Set<String> EVERY_WORD = Set.of("", "en", "de");
  private static final Set<String> SMALL =
      Set.of("of", "and", "the", "for", "in", "at", "to", "und", "für", "der", "die", "von", "de");

  private final NameLists lists;
  private final NameChecks checks;

  JobTitle(NameLists lists) {
    this.lists = lists;
    this.checks = new NameChecks(lists);
  }

  /** Only these findings may be fixed; an empty title is fine. */
  TextVerdict judge(String title, Locale locale, Predicate<Reason> fixable) {
    var draft = new Draft(Map.of(Field.JOB_TITLE, title), fixable);
    if (title.length() > LONGEST) {
      draft.note(Field.JOB_TITLE, TextReason.TOO_LONG);
    }
    if (!title.isEmpty() && title.length() <= LONGEST_READ) {
      check(draft, locale);
    }
    return draft.verdict(lists.version());
  }

  private void check(Draft draft, Locale locale) {
    Tidy.characters(draft, Field.JOB_TITLE);
    StrayContact.move(draft, Field.JOB_TITLE);
    Tidy.quotes(draft, Field.JOB_TITLE);
    Punctuation.around(draft, Field.JOB_TITLE);
    var text = draft.get(Field.JOB_TITLE);
    if (!text.isEmpty() && text.codePoints().noneMatch(Character::isLetter)) {
      draft.note(Field.JOB_TITLE, NameReason.NO_LETTERS);
    }
    if (!checks.typedToFill(draft, List.of(Field.JOB_TITLE))) {
      var everyWord = EVERY_WORD.contains(locale.getLanguage());
      new WordCase(locale, SMALL, word -> lists.acronym(word, ""), 0, everyWord)
          .apply(draft, Field.JOB_TITLE);
    }
  }
}
