package io.clientele.matching.compare;

import io.clientele.matching.column.Kind;
import io.clientele.matching.record.Values;

/** Which comparator suits which kind of field. */
public final class Comparators {
  private Comparators() {}

  /**
   * The comparator of a kind over the values of one field.
   *
   * @param words how telling each word is, for kinds that are compared word by word
   */
  public static Comparator of(Kind kind, Values values, WordWeights words) {
    return switch (kind) {
      case GIVEN, MIDDLE -> new GivenNames(values);
      case FAMILY -> new FamilyNames(values);
      case PERSON, ORGANISATION, TEXT -> new WordSets(values, words);
      case STREET -> new AddressLines(values, words);
      case CITY, WORD -> new Places(values);
      case PHONE -> new Phones(values);
      case EMAIL -> new Emails(values);
      case DATE -> new Dates(values);
      case POSTCODE -> new Postcodes(values);
      case CODE, NUMBER -> new Codes(values);
      case REGION, CATEGORY, WEB, IGNORED -> new Terms(values);
    };
  }
}
