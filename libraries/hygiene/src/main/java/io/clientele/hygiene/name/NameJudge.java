package io.clientele.hygiene.name;

import io.clientele.hygiene.text.Draft;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Reason;
import io.clientele.hygiene.text.TextReason;
import io.clientele.hygiene.text.TextVerdict;
import io.clientele.hygiene.text.Tidy;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges names of people and companies and job titles, and says what they should be. Every fix is a
 * suggestion; which of them are applied is the caller's choice. Immutable; one judge serves all
 * threads. Never throws, in time linear in the length of what it is given.
 */
public final class NameJudge {
  private static final List<Field> PARTS = List.of(Field.GIVEN_NAME, Field.FAMILY_NAME);
  private static final List<Field> WHOLE = List.of(Field.FULL_NAME);
  // In UTF-16 code units; what is longer is no name, and nothing is offered in its place.
  private static final int LONGEST_READ = 1000;

  private final NameLists lists;
  private final CleanScan scan;
  private final NameOrder order;
  private final Affixes affixes;
  private final NameChecks checks;
  private final CompanyName companies;
  private final JobTitle titles;

  /** A judge that asks these lists. */
  public NameJudge(NameLists lists) {
    this.lists = lists;
    this.scan = new CleanScan(lists);
    this.order = new NameOrder(lists);
    this.affixes = new Affixes(lists);
    this.checks = new NameChecks(lists);
    this.companies = new CompanyName(lists);
    this.titles = new JobTitle(lists);
  }

  private static final class Shipped {
    static final NameJudge JUDGE = new NameJudge(NameLists.shipped());
  }

  /** The judge that asks the lists of this library. */
  public static NameJudge shipped() {
    return Shipped.JUDGE;
  }

  /** The version of the lists it asks. */
  public String version() {
    return lists.version();
  }

  /** Judges given and family name by the rules of no certain language, with all fixes. */
  public TextVerdict judge(@Nullable String given, @Nullable String family) {
    return judge(given, family, Locale.ROOT, _ -> true);
  }

  /**
   * Judges given and family name; either may be missing.
   *
   * @param locale the language of the person, whose rules give capital letters
   * @param fixable which findings may be fixed; the others are reported without a fix
   */
  public TextVerdict judge(
      @Nullable String given, @Nullable String family, Locale locale, Predicate<Reason> fixable) {
    return scan.accepts(given, family)
        ? new TextVerdict.Fine(lists.version())
        : explain(given, family, locale, fixable);
  }

  /** Judges without the scan for ordinary names. */
  TextVerdict explain(
      @Nullable String given, @Nullable String family, Locale locale, Predicate<Reason> fixable) {
    var entered = new EnumMap<Field, String>(Field.class);
    entered.put(Field.GIVEN_NAME, given == null ? "" : given);
    entered.put(Field.FAMILY_NAME, family == null ? "" : family);
    return judge(new Draft(entered, fixable), PARTS, locale);
  }

  /** Judges a name that is written in one field, with all fixes. */
  public TextVerdict judgeFull(@Nullable String full, Locale locale) {
    return judgeFull(full, locale, _ -> true);
  }

  /** Judges a name that is written in one field; only these findings may be fixed. */
  public TextVerdict judgeFull(@Nullable String full, Locale locale, Predicate<Reason> fixable) {
    var entered = Map.of(Field.FULL_NAME, full == null ? "" : full);
    return judge(new Draft(entered, fixable), WHOLE, locale);
  }

  /** Judges the name of a company; only these findings may be fixed. */
  public TextVerdict judgeCompany(String name, Locale locale, Predicate<Reason> fixable) {
    return companies.judge(name, locale, fixable);
  }

  /** Judges a job title; only these findings may be fixed. An empty title is fine. */
  public TextVerdict judgeJobTitle(String title, Locale locale, Predicate<Reason> fixable) {
    return titles.judge(title, locale, fixable);
  }

  private TextVerdict judge(Draft draft, List<Field> fields, Locale locale) {
    if (fields.stream().anyMatch(field -> draft.get(field).length() > LONGEST_READ)) {
      fields.stream()
          .filter(field -> draft.get(field).length() > LONGEST_READ)
          .forEach(field -> draft.note(field, TextReason.TOO_LONG));
      return draft.verdict(lists.version());
    }
    fields.forEach(field -> tidy(draft, field));
    if (fields.stream().allMatch(field -> draft.get(field).isBlank())) {
      draft.note(fields.getFirst(), NameReason.EMPTY);
    }
    if (!checks.company(draft, fields) && !checks.typedToFill(draft, fields)) {
      arrange(draft, fields, locale);
    }
    return draft.verdict(lists.version());
  }

  private static void tidy(Draft draft, Field field) {
    Tidy.characters(draft, field);
    StrayContact.move(draft, field);
    Tidy.quotes(draft, field);
    Punctuation.ofPerson(draft, field);
  }

  private void arrange(Draft draft, List<Field> fields, Locale locale) {
    for (var field : fields) {
      affixes.honorifics(draft, field);
      affixes.suffixes(draft, field);
    }
    if (fields.equals(WHOLE)) {
      order.familyFirstInFull(draft);
    } else {
      order.apply(draft);
    }
    var cases = new ProperCase(lists, locale);
    for (var field : fields) {
      checks.characters(draft, field);
      cases.apply(draft, field);
    }
    checks.initials(draft);
  }
}
