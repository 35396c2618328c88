package io.clientele.hygiene.text;

import java.util.Locale;

/** What is to be said about a field: an enum constant whose code is stable and may be stored. */
public interface Reason {

  /** The constant's name. */
  String name();

  /** What to tell the person who typed it. */
  String sentence();

  /** How bad it is. */
  Standing standing();

  /** The stable reason code, such as {@code all-caps}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
