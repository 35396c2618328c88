package io.clientele.kit.testing;

import org.eclipse.microprofile.config.ConfigProvider;

/** Bearer tokens of the platform's issuer, for the service under test. */
public final class Tokens {
  private Tokens() {}

  /** The Authorization header of somebody with these roles. */
  public static String bearer(String... roles) {
    var control = ConfigProvider.getConfig().getValue("clientele.test.control", String.class);
    return "Bearer " + RunningPlatform.at(control).token(roles);
  }
}
