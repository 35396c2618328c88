package io.clientele.matching.column;

/** What a field holds, which decides how its values are normalised, compared and blocked. */
public enum Kind {
  GIVEN(Evidence.NAME),
  FAMILY(Evidence.NAME),
  MIDDLE(Evidence.NAME),
  PERSON(Evidence.NAME),
  ORGANISATION(Evidence.NAME),
  STREET(Evidence.PLACE),
  CITY(Evidence.PLACE),
  POSTCODE(Evidence.PLACE),
  REGION(Evidence.PLACE),
  PHONE(Evidence.PHONE),
  EMAIL(Evidence.EMAIL),
  WEB(Evidence.EMAIL),
  DATE(Evidence.DATE),
  CODE(Evidence.CODE),
  NUMBER(Evidence.OTHER),
  WORD(Evidence.OTHER),
  CATEGORY(Evidence.OTHER),
  TEXT(Evidence.OTHER),
  IGNORED(Evidence.OTHER);

  /** Kinds of evidence that stand for themselves: two of them are independent witnesses. */
  public enum Evidence {
    NAME,
    PLACE,
    PHONE,
    EMAIL,
    DATE,
    CODE,
    OTHER
  }

  private final Evidence evidence;

  Kind(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The witness this kind belongs to. */
  public Evidence evidence() {
    return evidence;
  }

  /** Whether it is one of the parts of a person's name. */
  public boolean isNamePart() {
    return this == GIVEN || this == FAMILY || this == MIDDLE;
  }
}
