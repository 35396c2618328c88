package io.clientele.kit.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes every refusal in the one form that clients know: problem+json (RFC 9457). */
public final class Problems {
  /** The media type of every error. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}

  /** The answer to a refused request. */
  public static Response of(Rejection rejection) {
    var builder = Response.status(rejection.status()).type(MediaType.valueOf(MEDIA_TYPE));
    rejection.headers().forEach(builder::header);
    if (rejection.status() == 503) {
      builder.header("Retry-After", "2");
    }
    return builder.entity(body(rejection)).build();
  }

  private static Map<String, Object> body(Rejection rejection) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "/problems/" + rejection.slug());
    body.put("title", rejection.title());
    body.put("status", rejection.status());
    body.put("detail", String.valueOf(rejection.getMessage()));
    var trace = Span.current().getSpanContext();
    if (trace.isValid()) {
      body.put("traceId", trace.getTraceId());
    }
    if (!rejection.errors().isEmpty()) {
      body.put("errors", rejection.errors());
    }
    body.putAll(rejection.members());
    return body;
  }
}
