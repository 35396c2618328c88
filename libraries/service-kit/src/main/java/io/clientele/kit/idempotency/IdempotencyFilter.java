package io.clientele.kit.idempotency;

import io.clientele.kit.http.LargeBody;
import io.clientele.kit.problem.Rejection;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Reads the key and fingerprints principal, method, path, query and body. */
@Provider
@Idempotent
class IdempotencyFilter implements ContainerRequestFilter {
  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST = 255;

  private final RequestKey requestKey;
  private final ResourceInfo resource;

  IdempotencyFilter(RequestKey requestKey, ResourceInfo resource) {
    this.requestKey = requestKey;
    this.resource = resource;
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
    var user = request.getSecurityContext().getUserPrincipal();
    var principal = user == null ? "" : user.getName();
    var digest = digest(request, principal);
    request.setEntityStream(read(request.getEntityStream(), digest));
    requestKey.set(key, principal, digest);
  }

  private InputStream read(InputStream body, MessageDigest digest) throws IOException {
    if (resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
      return new DigestInputStream(body, digest);
    }
    var bytes = body.readAllBytes();
    digest.update(bytes);
    return new ByteArrayInputStream(bytes);
  }

  private static MessageDigest digest(ContainerRequestContext request, String principal) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var address = request.getUriInfo().getRequestUri();
      digest.update(
          String.join(
                  "\n",
                  principal,
                  request.getMethod(),
                  address.getRawPath(),
                  String.valueOf(address.getRawQuery()),
                  "")
              .getBytes(StandardCharsets.UTF_8));
      return digest;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
