package io.clientele.platform;

import org.jspecify.annotations.Nullable;

/** A part cannot start; the sentence tells the person at the terminal what to do. */
public final class CannotStart extends Exception {
  public CannotStart(String sentence) {
    this(sentence, null);
  }

  public CannotStart(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
