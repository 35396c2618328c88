package io.clientele.hygiene.phone;

import java.util.Locale;

/** What said which country a number belongs to, the most trusted first. */
public enum RegionSource {
  /** The number itself, by + or by the prefix that dials abroad from the region of a hint. */
  WRITTEN,
  /** Somebody gave the region together with this number; no other hint is asked. */
  STATED,
  /** The country of the contact's address. */
  ADDRESS,
  /** The form, file or system that the number came from. */
  SOURCE,
  /** The workspace's default. */
  WORKSPACE;

  /** The stable code, such as {@code address}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
