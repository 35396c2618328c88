package io.clientele.platform.launcher;

import io.clientele.platform.issuer.Issuer;
import io.clientele.platform.issuer.TokenWish;
import java.time.Duration;
import java.util.List;

/** Signs tokens with this machine's key, whose folder only its owner can read. */
class Tokens {
  static final List<String> ROLES =
      List.of(
          "viewer",
          "sales",
          "marketing",
          "steward",
          "manager",
          "delivery",
          "admin",
          "publisher",
          "service");

  private final Home home;

  Tokens(Home home) {
    this.home = home;
  }

  /** A token the running platform accepts; it must be running, since its address is the issuer. */
  String token(String subject, List<String> roles, Duration ttl) {
    var issuer =
        new StateFile(home)
            .running()
            .flatMap(state -> state.part("issuer"))
            .map(PartStatus::address)
            .filter(address -> !address.isEmpty())
            .orElseThrow(() ->
                new Refusal("The platform is not running; ./clientele up --detach starts it."));
    return Issuer.sign(home.dir(), issuer, new TokenWish(subject, roles, ttl));
  }
}
