package io.clientele.kit.inbox;

import org.jspecify.annotations.Nullable;

/** A record that no attempt can ever read. */
class UnreadableEvent extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableEvent(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
