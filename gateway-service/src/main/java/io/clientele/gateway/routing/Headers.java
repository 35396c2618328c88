package io.clientele.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** What of a message's headers goes on to the next hop (RFC 9110 §7.6.1). */
final class Headers {
  private static final List<String> HOP_BY_HOP =
      List.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "upgrade");
  private static final List<String> CLAIMS =
      List.of(
          "forwarded",
          "x-forwarded-for",
          "x-forwarded-host",
          "x-forwarded-port",
          "x-forwarded-prefix",
          "x-forwarded-proto",
          "x-real-ip");

  private Headers() {}

  /** Drops what concerns only the connection it came on, named ones included. */
  static void dropHopByHop(MultiMap headers) {
    for (var line : headers.getAll("connection")) {
      for (var name : line.split(",", -1)) {
        if (!name.isBlank() && !name.strip().equalsIgnoreCase("close")) {
          headers.remove(name.strip());
        }
      }
    }
    HOP_BY_HOP.forEach(headers::remove);
  }

  /**
   * Says who asked and for what, as the gateway saw it. What a client claims itself is dropped; a
   * trusted proxy before us is the business of {@code quarkus.http.proxy}.
   */
  static void sayWhoAsked(MultiMap headers, HttpServerRequest request) {
    CLAIMS.forEach(headers::remove);
    if (request.remoteAddress() != null && request.remoteAddress().host() != null) {
      headers.set("x-forwarded-for", request.remoteAddress().host());
    }
    headers.set("x-forwarded-proto", request.scheme());
    if (request.authority() != null) {
      headers.set("x-forwarded-host", request.authority().toString());
    }
  }
}
