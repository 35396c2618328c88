package io.clientele.validation.policy;

import io.clientele.hygiene.contact.Application;
import io.clientele.hygiene.contact.FixPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is done with corrections.
 *
 * @param version that verdicts name as {@code versions.policy}
 * @param fixes automatic, suggested or off for every reason there is
 */
record FixPolicyView(String version, Map<String, String> fixes) {

  static FixPolicyView of(FixPolicy policy) {
    var fixes = new LinkedHashMap<String, String>();
    for (Map.Entry<String, Application> line : policy.lines().entrySet()) {
      fixes.put(line.getKey(), line.getValue().code());
    }
    return new FixPolicyView(policy.version(), fixes);
  }
}
