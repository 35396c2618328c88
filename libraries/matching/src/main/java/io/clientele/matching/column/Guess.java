package io.clientele.matching.column;

import java.util.Set;

/** Guesses what a column holds: clear values win, then its name, then the shape of the values. */
final class Guess {
  private static final double CLEAR = 0.6;
  private static final double SINGLE = 1.5;

  private Guess() {}

  static Kind kind(String header, ColumnStats stats) {
    if (stats.sample.isEmpty() || stats.distinctCount < 2) {
      return Kind.IGNORED;
    }
    if (stats.looksMoment()) {
      return Kind.IGNORED;
    }
    var words = Words.in(header);
    Kind clear = clear(words, stats);
    if (clear != Kind.IGNORED) {
      return clear;
    }
    Kind named = named(words, stats);
    return named != Kind.IGNORED ? named : shaped(stats);
  }

  /** Kinds whose values cannot be mistaken. */
  private static Kind clear(Set<String> words, ColumnStats stats) {
    boolean saysCode = Words.meet(words, Words.CODE);
    if (stats.email > CLEAR) {
      return Kind.EMAIL;
    }
    if (stats.date > 0.7 && (stats.digits < CLEAR || Words.meet(words, Words.DATE) || !saysCode)) {
      return Kind.DATE;
    }
    boolean saysPhone = Words.meet(words, Words.PHONE) && !words.contains("type");
    boolean looksPhone = stats.phone > CLEAR && stats.phoneSigns > CLEAR && !saysCode;
    if ((saysPhone && stats.phone > 0.4)
        || (looksPhone && stats.length > 8 && stats.postcode < 0.3)) {
      return Kind.PHONE;
    }
    if (stats.postcode > CLEAR) {
      return Kind.POSTCODE;
    }
    return stats.web > CLEAR && stats.words > 1.5 && !stats.looksCategory()
        ? Kind.WEB
        : Kind.IGNORED;
  }

  /** What the name says, unless the values speak against it. */
  private static Kind named(Set<String> words, ColumnStats stats) {
    boolean letters = stats.withDigits < 0.3;
    if (Words.meet(words, Words.POSTCODE) && stats.withDigits > CLEAR && stats.length < 11) {
      return Kind.POSTCODE;
    }
    if (letters && Words.meet(words, Words.MIDDLE)) {
      return Kind.MIDDLE;
    }
    if (letters && stats.words < 2.5 && !stats.oneLetter()) {
      if (Words.meet(words, Words.GIVEN) && !Words.meet(words, Words.FAMILY)) {
        return Kind.GIVEN;
      }
      if (Words.meet(words, Words.FAMILY) && !Words.meet(words, Words.GIVEN)) {
        return Kind.FAMILY;
      }
      if (Words.meet(words, Words.GIVEN_OR_WHOLE) && stats.words < SINGLE) {
        return Kind.GIVEN;
      }
    }
    if (stats.digits > CLEAR) {
      return numeric(words, stats);
    }
    return Words.meet(words, Words.EMAIL) && stats.email > 0.2
        ? Kind.EMAIL
        : namedText(words, stats, letters);
  }

  private static Kind namedText(Set<String> words, ColumnStats stats, boolean letters) {
    if (stats.looksCategory()) {
      return letters && Words.meet(words, Words.REGION) ? Kind.REGION : Kind.IGNORED;
    }
    if (Words.meet(words, Words.STREET) && (stats.words > 1.2 || letters)) {
      return Kind.STREET;
    }
    if (letters && Words.meet(words, Words.CITY)) {
      return Kind.CITY;
    }
    if (letters && Words.meet(words, Words.REGION)) {
      return Kind.REGION;
    }
    boolean name = Words.meet(words, Words.NAME) || Words.meet(words, Words.GIVEN_OR_WHOLE);
    boolean organisation = Words.meet(words, Words.ORGANISATION);
    boolean person = Words.meet(words, Words.PERSON);
    if ((name || organisation || person) && stats.words > 1) {
      boolean looks = organisation ? stats.looksPerson() : stats.mayBePerson();
      return letters && looks
          ? Kind.PERSON
          : organisation || name ? Kind.ORGANISATION : Kind.IGNORED;
    }
    return Kind.IGNORED;
  }

  private static Kind numeric(Set<String> words, ColumnStats stats) {
    boolean many = stats.distinct > 0.3 || stats.distinctCount > 1_000;
    boolean code = Words.meet(words, Words.CODE) && !Words.meet(words, Words.STREET);
    if (many && stats.length >= 5 && (code || stats.sameLength > 0.9)) {
      return Kind.CODE;
    }
    return stats.distinctCount <= 2 ? Kind.CATEGORY : Kind.NUMBER;
  }

  private static Kind shaped(ColumnStats stats) {
    if (stats.looksCategory()) {
      return Kind.CATEGORY;
    }
    if (stats.withDigits > 0.9 && stats.words < 1.5) {
      return stats.distinct > 0.3 ? Kind.CODE : Kind.WORD;
    }
    if (stats.withDigits > CLEAR
        && stats.words > 1.7
        && stats.words < 8
        && stats.startsWithNumber()) {
      return Kind.STREET;
    }
    if (stats.streets > CLEAR) {
      return Kind.STREET;
    }
    if (stats.withDigits < 0.2 && stats.looksPerson()) {
      return Kind.PERSON;
    }
    if (stats.words < 2.2) {
      return stats.withDigits < 0.1 && stats.givenFirst > 0.4 && stats.words < SINGLE
          ? Kind.GIVEN
          : Kind.WORD;
    }
    return Kind.TEXT;
  }
}
