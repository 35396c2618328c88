package io.clientele.kit.http;

import io.clientele.kit.problem.Rejection;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies over 10 MiB, also those sent without a length. Only a {@link LargeBody} may be
 * larger, up to the server's own limit.
 */
class BodyLimit {
  private static final long LARGEST = 10L * 1024 * 1024;
  private static final int DIGITS = 18;

  // Before the filters that read the body.
  @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
  void limit(ContainerRequestContext request, ResourceInfo resource) {
    if (!request.hasEntity() || resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
      return;
    }
    var length = request.getHeaderString("Content-Length");
    if (length != null && (length.length() > DIGITS || Long.parseLong(length) > LARGEST)) {
      throw tooLarge();
    }
    request.setEntityStream(new Limited(request.getEntityStream()));
  }

  private static Rejection tooLarge() {
    return new Rejection(413, "payload-too-large", "The body is too large: send less at once.")
        .header("Connection", "close");
  }

  /** A body that may not be longer than the limit, however it is sent. */
  private static final class Limited extends FilterInputStream {
    private long read;

    Limited(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      var next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var got = super.read(into, offset, length);
      count(got);
      return got;
    }

    private void count(int bytes) {
      read += Math.max(bytes, 0);
      if (read > LARGEST) {
        throw tooLarge();
      }
    }
  }
}
