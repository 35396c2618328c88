package io.clientele.platform.issuer;

import java.time.Duration;
import java.util.List;

/**
 * The token somebody asks for.
 *
 * @param ttl how long it holds; a negative one gives a token that has expired already
 */
public record TokenWish(String subject, List<String> roles, Duration ttl) {
  public TokenWish {
    roles = List.copyOf(roles);
  }

  /** A token of a person with these roles, for an hour. */
  public static TokenWish of(String subject, String... roles) {
    return new TokenWish(subject, List.of(roles), Duration.ofHours(1));
  }
}
