package io.clientele.hygiene.email;

import org.jspecify.annotations.Nullable;

/** Keeps the gravest of what a parser finds that does not stop it. */
final class Findings {
  private @Nullable EmailFault worst;
  private int position;

  /** Of equals the one further to the left stays. */
  void add(EmailFault fault, int at) {
    var graver = worst == null ? 1 : fault.category().compareTo(worst.category());
    if (graver > 0 || (graver == 0 && at < position)) {
      worst = fault;
      position = at;
    }
  }

  Diagnosis diagnosis() {
    return worst == null ? Diagnosis.FINE : new Diagnosis(worst, position);
  }
}
