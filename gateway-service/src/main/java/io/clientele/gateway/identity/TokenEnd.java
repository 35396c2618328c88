package io.clientele.gateway.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells when a caller's token ends, for answers that last longer than a moment. */
public final class TokenEnd {
  private TokenEnd() {}

  /** When this caller is no longer known. */
  public static Instant of(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
        ? Instant.ofEpochSecond(token.getExpirationTime())
        : Instant.MAX;
  }
}
