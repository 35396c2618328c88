package io.clientele.hygiene.phone;

import java.util.Locale;

/** How good a phone number looks without calling it. */
public enum PhoneStanding {
  /** It lies in a range that is in use. */
  VALID,
  /** It has the right length, but its range is not known to be in use (ranges open before data). */
  POSSIBLE,
  /** It is no phone number. */
  INVALID,
  /** It has the form of a number but was typed to fill a field, such as 1234567890. */
  SUSPICIOUS,
  /** It may be a number, but its region or area code is missing. */
  UNKNOWN;

  /** The stable code, such as {@code valid}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
