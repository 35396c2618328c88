package io.clientele.contracts;

/** Thrown when a payload is not what its topic promises; trying again cannot help. */
public final class MalformedEvent extends RuntimeException {
  MalformedEvent(String message, Throwable cause) {
    super(message, cause);
  }

  MalformedEvent(String message) {
    super(message);
  }
}
