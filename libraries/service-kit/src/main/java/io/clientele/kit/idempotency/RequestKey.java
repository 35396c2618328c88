package io.clientele.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The present request's {@code Idempotency-Key} and what the request asks for. */
@RequestScoped
class RequestKey {
  private @Nullable String key;
  private String principal = "";
  private @Nullable MessageDigest asked;
  private String fingerprint = "";

  /** The digest is complete once the body is read. */
  void set(String newKey, String caller, MessageDigest request) {
    this.key = newKey;
    this.principal = caller;
    this.asked = request;
  }

  @Nullable String key() {
    return key;
  }

  String principal() {
    return principal;
  }

  String fingerprint() {
    if (asked != null) {
      fingerprint = HexFormat.of().formatHex(asked.digest());
      asked = null;
    }
    return fingerprint;
  }
}
