package io.clientele.matching.block;

import io.clientele.matching.column.Kind;
import java.util.List;
import java.util.Locale;

/** What of a value two records must share to become candidates; how sure a match shares it. */
public enum Shape {
  SAME(0.75),
  SOUND(0.85),
  START(0.85),
  INITIAL(0.9),
  AREA(0.85),
  YEAR(0.88),
  MONTH_AND_DAY(0.85),
  SUBSCRIBER(0.85),
  LOCAL_PART(0.8),
  NUMBER_AND_WORD(0.75),
  RAREST_WORD(0.75),
  TWO_RAREST_WORDS(0.6),
  FRONT_HALF(0.85),
  BACK_HALF(0.85);

  private final double kept;

  Shape(double kept) {
    this.kept = kept;
  }

  /** A first guess at the share of true pairs with both values present that agree on it. */
  double kept() {
    return kept;
  }

  /** The shape's name in words, as "two rarest words". */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The shapes of a kind of field. */
  public static List<Shape> of(Kind kind) {
    return switch (kind) {
      case GIVEN -> List.of(SAME, SOUND, INITIAL);
      case FAMILY -> List.of(SAME, SOUND, START);
      case MIDDLE, REGION, CATEGORY, NUMBER, WEB, WORD -> List.of(SAME);
      case CITY -> List.of(SAME, START);
      case PERSON, TEXT -> List.of(RAREST_WORD);
      case ORGANISATION -> List.of(SAME, TWO_RAREST_WORDS, RAREST_WORD);
      case STREET -> List.of(SAME, NUMBER_AND_WORD, RAREST_WORD);
      case POSTCODE -> List.of(SAME, AREA);
      case PHONE -> List.of(SUBSCRIBER);
      case EMAIL -> List.of(SAME, LOCAL_PART);
      case DATE -> List.of(SAME, YEAR, MONTH_AND_DAY);
      case CODE -> List.of(SAME, FRONT_HALF, BACK_HALF);
      case IGNORED -> List.of();
    };
  }

  /** Whether equal values of the finer shape are always equal in this one too. */
  boolean follows(Shape finer) {
    return this == finer
        || (finer == SAME && this != TWO_RAREST_WORDS)
        || (this == RAREST_WORD && (finer == TWO_RAREST_WORDS || finer == NUMBER_AND_WORD));
  }
}
