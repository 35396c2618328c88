package io.clientele.rules;

import java.util.List;

/** What a field holds, and therefore how it may be tested. */
public enum FieldType {
  /** One text; compared without regard to case. */
  TEXT,
  /** Several texts; a test holds if one of them passes it, {@code !=} and {@code notIn} if none. */
  TEXTS,
  /** Several words such as tags; {@code contains} asks for a whole word. */
  WORDS,
  /** One of a few fixed words. */
  ENUM,
  /** A number with up to 18 digits before and 9 after the point. */
  NUMBER,
  /** A calendar day. */
  DATE,
  /** A point in time, to the microsecond. */
  INSTANT,
  /** Yes or no. */
  BOOLEAN;

  private static final List<Operator> OF_TEXTS =
      List.of(
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.CONTAINS,
          Operator.BEGINS_WITH,
          Operator.ENDS_WITH,
          Operator.IN,
          Operator.NOT_IN,
          Operator.NULL,
          Operator.NOT_NULL);
  private static final List<Operator> OF_WORDS =
      List.of(
          Operator.CONTAINS,
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.IN,
          Operator.NOT_IN,
          Operator.NULL,
          Operator.NOT_NULL);
  private static final List<Operator> OF_CHOICES = OF_WORDS.subList(1, OF_WORDS.size());
  private static final List<Operator> OF_ORDERED =
      List.of(
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.LESS,
          Operator.AT_MOST,
          Operator.GREATER,
          Operator.AT_LEAST,
          Operator.BETWEEN,
          Operator.IN,
          Operator.NOT_IN,
          Operator.NULL,
          Operator.NOT_NULL);
  private static final List<Operator> OF_FLAGS =
      List.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.NULL, Operator.NOT_NULL);

  /** The operators that make sense for it. */
  public List<Operator> operators() {
    return switch (this) {
      case TEXT, TEXTS -> OF_TEXTS;
      case WORDS -> OF_WORDS;
      case ENUM -> OF_CHOICES;
      case NUMBER, DATE, INSTANT -> OF_ORDERED;
      case BOOLEAN -> OF_FLAGS;
    };
  }

  boolean isList() {
    return this == TEXTS || this == WORDS;
  }
}
