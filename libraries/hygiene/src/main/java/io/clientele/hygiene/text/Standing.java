package io.clientele.hygiene.text;

import java.util.Locale;

/** How good a text looks; from best to worst, the worst finding decides. */
public enum Standing {
  /** Nothing is to be said about it. */
  FINE,
  /** What is there is good, something is missing. */
  INCOMPLETE,
  /** The right content, badly written; a fix is offered wherever there is only one. */
  UNTIDY,
  /** It may be real, yet somebody should look. */
  SUSPICIOUS,
  /** It is not what the field is for. */
  WRONG;

  /** The stable code, such as {@code untidy}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The worse of the two. */
  public Standing or(Standing other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
