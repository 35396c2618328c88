package io.clientele.platform.issuer;

import com.sun.net.httpserver.HttpExchange;
import io.clientele.platform.postgres.Credentials;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What a service shows to get a token of its own: by Basic authentication or in the form. */
record ClientCredentials(String id, String secret) {
  static ClientCredentials of(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readNBytes(10_000), StandardCharsets.UTF_8);
    var basic = exchange.getRequestHeaders().getFirst("Authorization");
    if (basic == null || !basic.startsWith("Basic ")) {
      var form = form(body);
      return new ClientCredentials(
          form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", ""));
    }
    try {
      var pair = new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? new ClientCredentials("", "")
          : new ClientCredentials(pair.substring(0, colon), pair.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return new ClientCredentials("", "");
    }
  }

  boolean areThoseIn(Credentials credentials) {
    return credentials
        .clientSecret(id)
        .filter(known ->
            MessageDigest.isEqual(
                known.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }

  private static Map<String, String> form(String body) {
    var fields = new HashMap<String, String>();
    for (var pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }
}
