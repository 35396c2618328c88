package io.clientele.hygiene.text;

/** A field of a contact that a finding or a fix speaks of. */
public enum Field {
  GIVEN_NAME("givenName"),
  FAMILY_NAME("familyName"),
  FULL_NAME("fullName"),
  /** What stands before a name: Dr., Mme. */
  HONORIFIC("honorific"),
  /** What stands behind a name: Jr., III, PhD. */
  SUFFIX("suffix"),
  COMPANY("company"),
  JOB_TITLE("jobTitle"),
  EMAIL("email"),
  PHONE("phone"),
  WEBSITE("website"),
  STREET("street"),
  LINE2("line2"),
  CITY("city"),
  REGION("region"),
  POSTAL_CODE("postalCode"),
  COUNTRY("country");

  private final String key;

  Field(String key) {
    this.key = key;
  }

  /** The stable name of the field in JSON, such as {@code givenName}. */
  public String key() {
    return key;
  }
}
