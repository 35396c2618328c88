package io.clientele.contacts.importing;

import io.clientele.kit.problem.Rejection;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets only imports send large bodies; the server's own limit is that of files. */
class BodyLimit {
  private static final long LARGEST = 10L * 1024 * 1024;

  @ServerRequestFilter(preMatching = true)
  void limit(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().endsWith("/imports")) {
      return;
    }
    var length = request.getHeaderString("Content-Length");
    if (length != null && (length.length() > 18 || Long.parseLong(length) > LARGEST)) {
      throw new Rejection(413, "payload-too-large", "The body is too large: send less at once.");
    }
  }
}
