package io.clientele.gateway.routing;

import java.io.IOException;

/** Nobody waits for the answer any more. */
final class AbandonedException extends IOException {
  private static final long serialVersionUID = 1L;

  AbandonedException() {
    super("The client left before its request went on");
  }
}
