package io.clientele.platform.link;

import io.clientele.hygiene.email.EmailJudge;
import io.clientele.hygiene.name.CompanyName;
import io.clientele.hygiene.name.NameKey;
import io.clientele.hygiene.phone.PhoneContext;
import io.clientele.hygiene.phone.PhoneJudge;
import io.clientele.hygiene.phone.PhoneStanding;
import io.clientele.hygiene.phone.PhoneVerdict;
import io.clientele.matching.column.Kind;
import io.clientele.matching.column.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Hygiene's normal forms, in which the engine is handed the values of a row: one telephone with its
 * country's code and without, one mailbox with dots and without, one company with its legal form
 * and without, one name in any alphabet. What hygiene cannot read stays as it is.
 */
final class NormalForms {
  private static final int MOST_JUDGED = 1_000;
  private static final double NEARLY_ALL = 0.9;

  private final List<Kind> kinds;
  private final String region;
  private final Countries countries;

  /**
   * The forms of rows whose columns hold this.
   *
   * @param region where telephone numbers without a country's code are, as ISO 3166 has it; empty
   *     if that is not known
   * @param countries what country a row itself is of, which comes first
   */
  NormalForms(List<Kind> kinds, String region, Countries countries) {
    this.kinds = kinds;
    this.region = region;
    this.countries = countries;
  }

  /** Where telephone numbers without a country's code are; empty if that is not known. */
  String region() {
    return region;
  }

  /** Where nearly all the telephone numbers are that tell their country; empty if there is none. */
  static String region(Table sample, List<Kind> kinds) {
    Map<String, Long> regions =
        sample.rows().stream()
            .flatMap(row -> phones(row, kinds))
            .filter(phone -> phone.startsWith("+"))
            .limit(MOST_JUDGED)
            .map(phone -> PhoneJudge.shipped().judge(phone, PhoneContext.unknown()))
            .filter(verdict -> verdict.standing() == PhoneStanding.VALID)
            .flatMap(verdict ->
                verdict instanceof PhoneVerdict.Whole whole
                    ? Stream.of(whole.region())
                    : Stream.empty())
            .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    long all = regions.values().stream().mapToLong(count -> count).sum();
    return regions.entrySet().stream()
        .filter(each -> each.getValue() >= NEARLY_ALL * all)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static Stream<String> phones(String[] row, List<Kind> kinds) {
    return IntStream.range(0, row.length)
        .filter(column -> kinds.get(column) == Kind.PHONE)
        .mapToObj(column -> row[column]);
  }

  /** The forms of a row, column by column. */
  String[] of(String[] row) {
    var forms = new String[row.length];
    String country = countries.of(row);
    for (int column = 0; column < row.length; column++) {
      forms[column] = row[column].isEmpty() ? "" : of(kinds.get(column), row[column], country);
    }
    return forms;
  }

  private String of(Kind kind, String value, String country) {
    return switch (kind) {
      case PHONE -> phone(value, country);
      case EMAIL -> EmailJudge.shipped().judge(value).duplicateKey().orElse(value);
      case ORGANISATION -> CompanyName.key(value);
      case GIVEN, MIDDLE, FAMILY, PERSON, STREET, CITY, REGION, WORD, TEXT -> latin(value);
      case POSTCODE, WEB, DATE, CODE, NUMBER, CATEGORY, IGNORED -> value;
    };
  }

  private String phone(String value, String country) {
    if (isNormal(value, country)) {
      return value;
    }
    var context = PhoneContext.unknown().withAddress(country).withWorkspace(region);
    return PhoneJudge.shipped().judge(value, context).duplicateKey().orElse(value);
  }

  /** Judging costs more than all the rest, so it is spared where it would change nothing. */
  private boolean isNormal(String phone, String country) {
    return phone.startsWith("+")
        ? phone.chars().skip(1).allMatch(c -> Character.isDigit(c) || " -.".indexOf(c) >= 0)
        : region.isEmpty() && country.isEmpty();
  }

  /** Commas stay, because they tell the family name. */
  private static String latin(String value) {
    return value.chars().allMatch(c -> c < 0x80)
        ? value
        : Arrays.stream(value.split(",", -1)).map(NameKey::latin).collect(Collectors.joining(", "));
  }
}
