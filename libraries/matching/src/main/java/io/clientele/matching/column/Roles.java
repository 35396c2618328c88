package io.clientele.matching.column;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sees what a column holds from those beside it: given names are seldom without family names. */
final class Roles {
  private static final double MOST_WORDS = 1.7;
  private static final double DIVERSE = 0.3;
  private static final int NEAR = 2;
  private static final int CALLED = 1_000_000;

  private final List<String> header;
  private final List<Kind> kinds;
  private final List<ColumnStats> stats;

  private Roles(List<String> header, List<Kind> kinds, List<ColumnStats> stats) {
    this.header = header;
    this.kinds = kinds;
    this.stats = stats;
  }

  /** Mends the kinds that were guessed of each column alone. */
  static void settle(List<String> header, List<Kind> kinds, List<ColumnStats> stats) {
    var roles = new Roles(header, kinds, stats);
    roles.familyNames();
    roles.postcodes();
  }

  private void familyNames() {
    int given = kinds.indexOf(Kind.GIVEN);
    if (given >= 0 && !kinds.contains(Kind.FAMILY)) {
      IntStream.range(0, kinds.size())
          .filter(this::mayBeFamily)
          .filter(column -> isCalledName(column) || isNameless(column, given))
          .boxed()
          .max(Comparator.comparingInt(this::familyLike))
          .ifPresent(column -> kinds.set(column, Kind.FAMILY));
    }
  }

  /** Numbers of one length near streets, under a header that tells nothing. */
  private void postcodes() {
    int street = kinds.indexOf(Kind.STREET);
    if (street >= 0 && !kinds.contains(Kind.POSTCODE)) {
      IntStream.range(Math.max(0, street - NEAR), Math.min(kinds.size(), street + NEAR + 1))
          .filter(column -> kinds.get(column) == Kind.NUMBER || kinds.get(column) == Kind.CODE)
          .filter(column -> tellsNothing(header.get(column)))
          .filter(column -> stats.get(column).looksNumericPostcode())
          .findFirst()
          .ifPresent(column -> kinds.set(column, Kind.POSTCODE));
    }
  }

  private boolean mayBeFamily(int column) {
    return switch (kinds.get(column)) {
      case WORD, ORGANISATION, PERSON, GIVEN ->
          column != kinds.indexOf(Kind.GIVEN)
              && stats.get(column).withDigits < 0.3
              && stats.get(column).words < MOST_WORDS;
      default -> false;
    };
  }

  private int familyLike(int column) {
    return stats.get(column).distinctCount + (isCalledName(column) ? CALLED : 0);
  }

  private boolean isCalledName(int column) {
    var words = Words.in(header.get(column));
    return Words.meet(words, Words.NAME) && !Words.meet(words, Words.ORGANISATION);
  }

  /** A column beside the given names, under a header that tells nothing, of many values. */
  private boolean isNameless(int column, int given) {
    return Math.abs(column - given) == 1
        && tellsNothing(header.get(column))
        && stats.get(column).distinctCount >= DIVERSE * stats.get(given).distinctCount;
  }

  /** Whether a column's name is but a letter, or a word that is numbered on. */
  private boolean tellsNothing(String name) {
    Map<String, Integer> stems = new HashMap<>();
    header.forEach(each -> stems.merge(stem(each), 1, Integer::sum));
    return stem(name).length() <= 1 || stems.getOrDefault(stem(name), 0) > 1;
  }

  private static String stem(String name) {
    return name.replaceAll("[^\\p{L}]", "");
  }
}
