package io.clientele.matching.column;

import java.util.List;

/**
 * One thing that is compared: what it holds and which columns it is read from.
 *
 * @param name its name in models, reports and explanations
 * @param kind what it holds
 * @param columns the columns it is read from; several make a field of several values
 * @param part which part of the column's text it is
 */
public record Field(String name, Kind kind, List<Integer> columns, Part part) {
  /** The same field by another name. */
  public Field named(String other) {
    return new Field(other, kind, columns, part);
  }

  /** Which part of a text a field takes. */
  public enum Part {
    WHOLE,
    GIVEN_OF_PERSON,
    FAMILY_OF_PERSON,
    REST_OF_PERSON,
    YEAR_MONTH_DAY
  }
}
