package io.clientele.hygiene.address;

import io.clientele.hygiene.text.Draft;
import io.clientele.hygiene.text.Field;
import io.clientele.hygiene.text.Finding;
import io.clientele.hygiene.text.Reason;
import io.clientele.hygiene.text.Standing;
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
 * Judges postal addresses by the rules of their country and says what they should be. It knows the
 * form of addresses, not which streets exist. Immutable; one judge serves all threads. Never
 * throws, in time linear in the length of what it is given.
 */
public final class AddressJudge {
  private static final List<Field> FIELDS =
      List.of(
          Field.STREET, Field.LINE2, Field.CITY, Field.REGION, Field.POSTAL_CODE, Field.COUNTRY);
  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "de", "del", "la", "las", "los", "da", "do", "dos", "des", "du", "am", "an",
          "der", "im", "auf", "upon", "on", "sur", "les", "le", "en", "ob", "van");

  /** What is no compass point, though short, and what stays in capitals, though longer. */
  private static final Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("ST", "St"),
          Map.entry("RD", "Rd"),
          Map.entry("DR", "Dr"),
          Map.entry("LN", "Ln"),
          Map.entry("CT", "Ct"),
          Map.entry("PL", "Pl"),
          Map.entry("AV", "Av"),
          Map.entry("SQ", "Sq"),
          Map.entry("PO", "PO"),
          Map.entry("APO", "APO"),
          Map.entry("FPO", "FPO"),
          Map.entry("DPO", "DPO"));

  /** What stands for the number of a house: that it has none, or the number in words. */
  private static final Set<String> HOUSES =
      Set.of(
          "s/n", "s/nº", "s/n°", "sn", "snc", "б/н", "one", "two", "three", "four", "five", "six",
          "seven", "eight", "nine", "ten");

  // In UTF-16 code units; what is longer is no part of an address, and nothing is offered for it.
  private static final int LONGEST = 300;

  private final AddressRules rules;
  private final PostalCodes postalCodes;
  private final MisplacedParts misplaced;

  /** A judge by these rules. */
  public AddressJudge(AddressRules rules) {
    this.rules = rules;
    this.postalCodes = new PostalCodes(rules);
    this.misplaced = new MisplacedParts(rules);
  }

  private static final class Shipped {
    static final AddressJudge JUDGE = new AddressJudge(AddressRules.shipped());
  }

  /** The judge by the rules of this library. */
  public static AddressJudge shipped() {
    return Shipped.JUDGE;
  }

  /** The version of the rules it asks. */
  public String version() {
    return rules.version();
  }

  /** Writes addresses by the rules it asks. */
  public AddressFormat format() {
    return new AddressFormat(rules);
  }

  /** Judges one address, with all fixes. */
  public AddressVerdict judge(PostalAddress address) {
    return judge(address, _ -> true);
  }

  /**
   * Judges one address.
   *
   * @param fixable which findings may be fixed; the others are reported without a fix
   */
  public AddressVerdict judge(PostalAddress address, Predicate<Reason> fixable) {
    var draft = new Draft(address.fields(), fixable);
    if (isTooLong(draft)) {
      return new AddressVerdict.Lacking(
          draft.verdict(rules.version()),
          PostalAddress.of("", "", "", "", "", ""),
          Optional.empty());
    }
    FIELDS.forEach(field -> Tidy.characters(draft, field));
    if (isEmpty(draft)) {
      draft.note(Field.STREET, AddressReason.ADDRESS_MISSING);
      return verdict(draft, Optional.empty());
    }
    misplaced.countryInCity(draft);
    var country = country(draft);
    check(draft, rules.of(country.orElse("ZZ")));
    return verdict(draft, country);
  }

  private static String spelling(String word) {
    return SPELLINGS.getOrDefault(word.toUpperCase(Locale.ROOT), "");
  }

  private static boolean isTooLong(Draft draft) {
    var tooLong = false;
    for (var field : FIELDS) {
      if (draft.get(field).length() > LONGEST) {
        draft.note(field, TextReason.TOO_LONG);
        tooLong = true;
      }
    }
    return tooLong;
  }

  private static boolean isEmpty(Draft draft) {
    for (var field : FIELDS) {
      if (!draft.get(field).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasLetterOrDigit(String text) {
    for (var i = 0; i < text.length(); i++) {
      // Half of a pair is of a letter: emoji are gone by now.
      if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> country(Draft draft) {
    var entered = draft.get(Field.COUNTRY);
    if (entered.isEmpty()) {
      draft.note(Field.COUNTRY, AddressReason.COUNTRY_MISSING);
      return Optional.empty();
    }
    var country = rules.country(entered);
    country.ifPresentOrElse(
        code -> draft.offer(Field.COUNTRY, code, AddressReason.COUNTRY_NAME),
        () -> draft.note(Field.COUNTRY, AddressReason.COUNTRY_UNKNOWN));
    return country;
  }

  private void check(Draft draft, CountryRules country) {
    misplaced.partsOf(draft, country);
    postalCode(draft, country);
    region(draft, country);
    require(draft, country, 'A', Field.STREET, AddressReason.STREET_MISSING);
    require(draft, country, 'C', Field.CITY, AddressReason.CITY_MISSING);
    require(draft, country, 'Z', Field.POSTAL_CODE, AddressReason.POSTAL_CODE_MISSING);
    house(draft, country);
    var cases = new WordCase(country.locale(), SMALL, AddressJudge::spelling, 2, true);
    cases.apply(draft, Field.STREET);
    cases.apply(draft, Field.CITY);
  }

  private void postalCode(Draft draft, CountryRules country) {
    var entered = draft.get(Field.POSTAL_CODE);
    if (entered.isEmpty()) {
      return;
    }
    var right = country.isPostalCode(entered);
    var repair = right ? postalCodes.usual(country, entered) : postalCodes.repair(country, entered);
    if (repair.isPresent()) {
      draft.offer(Field.POSTAL_CODE, repair.get().code(), repair.get().reason());
    } else if (!right) {
      draft.note(Field.POSTAL_CODE, AddressReason.POSTAL_CODE_INVALID);
    }
  }

  private static void region(Draft draft, CountryRules country) {
    var entered = draft.get(Field.REGION);
    var code = draft.get(Field.POSTAL_CODE);
    if (entered.isEmpty()) {
      missingRegion(draft, country, code);
      return;
    }
    var region = country.subdivision(entered);
    if (region.isPresent()) {
      draft.offer(Field.REGION, region.get().key(), AddressReason.REGION_NAME);
      if (!code.isEmpty() && !region.get().mayHold(code) && country.isPostalCode(code)) {
        draft.note(Field.POSTAL_CODE, AddressReason.POSTAL_CODE_ELSEWHERE);
      }
    } else if (country.listsNamesLike(entered)) {
      draft.note(Field.REGION, AddressReason.REGION_UNKNOWN);
    }
  }

  private static void missingRegion(Draft draft, CountryRules country, String code) {
    if (country.requires('S')) {
      draft.note(Field.REGION, AddressReason.REGION_MISSING);
      if (!code.isEmpty() && country.isPostalCode(code)) {
        country
            .subdivisionOf(code)
            .ifPresent(
                region -> draft.offer(Field.REGION, region.key(), AddressReason.REGION_MISSING));
      }
    }
  }

  private static void require(
      Draft draft, CountryRules country, char part, Field field, AddressReason reason) {
    if (country.requires(part) && !hasLetterOrDigit(draft.get(field))) {
      draft.note(field, reason);
    }
  }

  private void house(Draft draft, CountryRules country) {
    var street = draft.get(Field.STREET);
    if (rules.isPostBox(street)) {
      draft.note(Field.STREET, AddressReason.POST_BOX);
    } else if (rules.numbersHouses(country.code())
        && !street.isEmpty()
        && !namesHouse(street)
        && !PostalCodes.hasDigit(draft.get(Field.LINE2))) {
      draft.note(Field.STREET, AddressReason.HOUSE_NUMBER_MISSING);
    }
  }

  private static boolean namesHouse(String street) {
    if (PostalCodes.hasDigit(street)) {
      return true;
    }
    for (var word : street.toLowerCase(Locale.ROOT).replace(",", " ").split(" ", -1)) {
      if (HOUSES.contains(word.replace(".", ""))) {
        return true;
      }
    }
    return false;
  }

  private AddressVerdict verdict(Draft draft, Optional<String> country) {
    var findings = draft.verdict(rules.version());
    var normalized =
        new PostalAddress(
            draft.get(Field.STREET),
            draft.get(Field.LINE2),
            draft.get(Field.CITY),
            draft.get(Field.REGION),
            draft.get(Field.POSTAL_CODE),
            draft.get(Field.COUNTRY));
    return country.isPresent() && isReady(findings, normalized, rules.of(country.get()))
        ? new AddressVerdict.Complete(findings, normalized, country.get())
        : new AddressVerdict.Lacking(findings, normalized, country);
  }

  /** Whether nothing is left that a fix did not mend. */
  private static boolean isReady(
      TextVerdict findings, PostalAddress normalized, CountryRules country) {
    if (findings instanceof TextVerdict.Fine) {
      return true;
    }
    return (normalized.postalCode().isEmpty() || country.isPostalCode(normalized.postalCode()))
        && findings.findings().stream()
            .map(Finding::reason)
            .allMatch(reason ->
                reason.standing() == Standing.UNTIDY
                    || (reason == AddressReason.REGION_MISSING && !normalized.region().isEmpty()));
  }
}
