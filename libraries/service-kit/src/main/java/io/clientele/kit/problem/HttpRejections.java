package io.clientele.kit.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.Collection;

/** Gives the plain refusals of HTTP a problem's type and a sentence that helps. */
final class HttpRejections {
  private HttpRejections() {}

  static Rejection of(WebApplicationException refusal) {
    var status = refusal.getResponse().getStatus();
    return switch (status) {
      case 400 -> new Rejection(400, "bad-request", sentence(refusal, "Correct the request."));
      case 401 -> new Rejection(401, "unauthorized", "Send a valid, unexpired bearer token.");
      case 403 -> new Rejection(403, "forbidden", "Your role may not do this.");
      case 404 -> new Rejection(404, "not-found", "Nothing is at this address; check path and id.");
      case 405 ->
          new Rejection(405, "method-not-allowed", "This address does not take that method.");
      case 406 -> new Rejection(406, "not-acceptable", "Ask for application/json.");
      case 413 ->
          new Rejection(413, "payload-too-large", "The body is too large: send less at once.");
      case 415 ->
          new Rejection(
              415, "unsupported-media-type", "Send the media type that the API page names.");
      default -> new Rejection(status, "request-failed", sentence(refusal, "Correct the request."));
    };
  }

  /** The refusal of a parameter that is no number, time or whatever was expected. */
  static Rejection parameter(Collection<String> sent) {
    return new Rejection(
        400,
        "bad-parameter",
        "A value in the address has the wrong form: check its id and %s."
            .formatted(String.join(", ", sent)));
  }

  private static String sentence(WebApplicationException refusal, String otherwise) {
    var message = refusal.getMessage();
    return message == null || message.startsWith("HTTP ") ? otherwise : message;
  }
}
