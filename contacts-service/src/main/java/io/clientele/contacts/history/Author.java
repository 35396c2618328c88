package io.clientele.contacts.history;

import io.quarkus.security.identity.SecurityIdentity;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something and why.
 *
 * @param name the caller's principal
 */
public record Author(String name, @Nullable String reason) {
  /** The caller of the present request. */
  public static Author of(SecurityIdentity caller, @Nullable String reason) {
    return new Author(
        caller.getPrincipal().getName(),
        reason == null || reason.isBlank() ? null : reason.strip());
  }
}
