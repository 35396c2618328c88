package io.clientele.hygiene.name;

import io.clientele.hygiene.text.Casing;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names of companies: their legal form, and the key under which spellings of one meet. Both are by
 * the lists of this library alone, so that keys made anywhere meet; {@link NameJudge} judges them.
 * Never throws, in time linear in the length of a name.
 */
public final class CompanyName {
  private static final int LONGEST_READ = 1000;
  private static final int LONGEST = 200;
  private static final int ABBREVIATION = 3; // IBM
  private static final int LONGEST_BRAND = 5; // BASF
  private static final int SHORTEST_LABEL = 2; // of a domain
  private static final Set<String> SMALL =
      Set.of(
          "and", "of", "the", "for", "und", "für", "von", "de", "des", "du", "et", "y", "e", "и");

  private final NameLists lists;
  private final NameChecks checks;

  CompanyName(NameLists lists) {
    this.lists = lists;
    this.checks = new NameChecks(lists);
  }

  TextVerdict judge(String name, Locale locale, Predicate<Reason> fixable) {
    var draft = new Draft(Map.of(Field.COMPANY, name), fixable);
    if (name.length() > LONGEST_READ) {
      draft.note(Field.COMPANY, TextReason.TOO_LONG);
      return draft.verdict(lists.version());
    }
    Tidy.characters(draft, Field.COMPANY);
    StrayContact.moveFromCompany(draft);
    Tidy.quotes(draft, Field.COMPANY);
    Punctuation.around(draft, Field.COMPANY);
    if (!fillsTheField(draft)) {
      capitals(draft, locale);
    }
    return draft.verdict(lists.version());
  }

  private void capitals(Draft draft, Locale locale) {
    var text = draft.get(Field.COMPANY);
    if (text.indexOf(' ') < 0
        && text.length() <= LONGEST_BRAND
        && Casing.of(text) == Casing.CAPITALS) {
      return;
    }
    var form = lists.legalForms().of(text).orElse("");
    new WordCase(locale, SMALL, this::spelling, ABBREVIATION, true)
        .apply(draft, Field.COMPANY, form);
  }

  private String spelling(String word) {
    return isDomain(word) ? word : lists.acronym(word, "");
  }

  /** Whether the word is a web address such as acme.com, whose case is its owner's choice. */
  private static boolean isDomain(String word) {
    var dot = word.lastIndexOf('.');
    return dot >= SHORTEST_LABEL
        && word.length() - dot > SHORTEST_LABEL
        && word.chars().skip(dot + 1L).allMatch(Character::isLetter);
  }

  private boolean fillsTheField(Draft draft) {
    var text = draft.get(Field.COMPANY);
    if (text.length() > LONGEST) {
      draft.note(Field.COMPANY, TextReason.TOO_LONG);
    }
    if (text.isEmpty()) {
      draft.note(Field.COMPANY, NameReason.EMPTY);
    } else if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      draft.note(Field.COMPANY, NameReason.NO_LETTERS);
    }
    return checks.typedToFill(draft, List.of(Field.COMPANY));
  }

  private static LegalForms shipped() {
    return NameLists.shipped().legalForms();
  }

  /** The legal form in its usual spelling, such as {@code GmbH}; empty if there is none. */
  public static Optional<String> legalForm(String name) {
    return name.length() > LONGEST_READ ? Optional.empty() : shipped().of(name.strip());
  }

  /**
   * The form that spellings of one company share: Latin, small, without legal form, punctuation and
   * "and". {@code The Acme & Sons, Ltd.} and {@code ACME and Sons} meet in {@code acme sons}.
   */
  public static String key(String name) {
    var text = name.length() > LONGEST_READ ? name.substring(0, LONGEST_READ) : name;
    var latin = NameKey.latin(shipped().without(text));
    var key = new StringBuilder(latin.length());
    for (var word : latin.split(" ", -1)) {
      if (!word.equals("and") && !(word.equals("the") && key.isEmpty())) {
        key.append(key.isEmpty() ? "" : " ").append(word);
      }
    }
    return key.isEmpty() ? latin : key.toString();
  }
}
