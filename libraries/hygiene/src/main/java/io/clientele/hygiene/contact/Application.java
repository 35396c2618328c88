package io.clientele.hygiene.contact;

import java.util.Locale;

/** What a policy does with a correction. */
public enum Application {
  /** It may be made at once; whoever makes it keeps what was entered. */
  AUTOMATIC,
  /** A person decides. */
  SUGGESTED,
  /** It is not offered; what is wrong is still reported. */
  OFF;

  /** The stable code, such as {@code automatic}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
