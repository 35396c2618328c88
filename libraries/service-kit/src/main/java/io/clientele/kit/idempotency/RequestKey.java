package io.clientele.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The present request's {@code Idempotency-Key} and what the request asks for. */
@RequestScoped
class RequestKey {
  private @Nullable String key;
  private String principal = "";
  private String fingerprint = "";

  void set(String newKey, String caller, String asked) {
    this.key = newKey;
    this.principal = caller;
    this.fingerprint = asked;
  }

  @Nullable String key() {
    return key;
  }

  String principal() {
    return principal;
  }

  String fingerprint() {
    return fingerprint;
  }
}
