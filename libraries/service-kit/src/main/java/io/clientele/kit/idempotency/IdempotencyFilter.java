package io.clientele.kit.idempotency;

import io.clientele.kit.problem.Rejection;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads the key and fingerprints principal, method, path, query and body. */
@Provider
@Idempotent
class IdempotencyFilter implements ContainerRequestFilter {
  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST = 255;

  private final RequestKey requestKey;

  IdempotencyFilter(RequestKey requestKey) {
    this.requestKey = requestKey;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    var key = request.getHeaderString(HEADER);
    if (key == null) {
      return;
    }
    if (key.isBlank() || key.length() > LONGEST) {
      throw new Rejection(
          400, "bad-idempotency-key", "Send an Idempotency-Key of 1 to 255 characters, or none.");
    }
    var body = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(body));
    var user = request.getSecurityContext().getUserPrincipal();
    var principal = user == null ? "" : user.getName();
    requestKey.set(key, principal, fingerprint(request, principal, body));
  }

  private static String fingerprint(
      ContainerRequestContext request, String principal, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var asked =
          principal
              + '\n'
              + request.getMethod()
              + '\n'
              + request.getUriInfo().getRequestUri().getRawPath();
      digest.update(asked.getBytes(StandardCharsets.UTF_8));
      digest.update(
          ("\n" + request.getUriInfo().getRequestUri().getRawQuery() + "\n")
              .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
