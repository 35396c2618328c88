package io.clientele.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever stops a request into problem+json, never into a stack trace. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final Set<String> UNSTORABLE = Set.of("22021", "22P05");

  @ServerExceptionMapper
  Response refused(Rejection rejection) {
    return Problems.of(rejection);
  }

  @ServerExceptionMapper
  @Priority(Priorities.USER - 1)
  Response unreadable(MismatchedInputException wrong) {
    return Problems.of(JsonRejections.of(wrong));
  }

  @ServerExceptionMapper
  @Priority(Priorities.USER - 1)
  Response malformed(JsonProcessingException wrong) {
    return Problems.of(JsonRejections.of(wrong));
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException violations) {
    return Problems.of(Violations.rejection(violations.getConstraintViolations()));
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  @Priority(Priorities.AUTHENTICATION - 1)
  Response unauthorized(SecurityException stranger) {
    return Problems.of(
        new Rejection(
                401,
                "unauthorized",
                "Send a valid, unexpired bearer token in the Authorization header.")
            .header("WWW-Authenticate", "Bearer"));
  }

  @ServerExceptionMapper
  @Priority(Priorities.AUTHORIZATION - 1)
  Response forbidden(ForbiddenException forbidden) {
    return Problems.of(
        new Rejection(
            403, "forbidden", "Your role may not do this; ask an administrator for the right."));
  }

  @ServerExceptionMapper
  Response other(WebApplicationException refusal, UriInfo address) {
    if (refusal.getCause() instanceof JsonProcessingException wrong) {
      return Problems.of(JsonRejections.of(wrong));
    }
    if (isUnreadableParameter(refusal) && !address.getQueryParameters().isEmpty()) {
      return Problems.of(HttpRejections.parameter(address.getQueryParameters().keySet()));
    }
    return Problems.of(HttpRejections.of(refusal));
  }

  /** JAX-RS calls a parameter of the wrong form "not found", whether in the path or the query. */
  private static boolean isUnreadableParameter(WebApplicationException refusal) {
    return refusal instanceof NotFoundException && refusal.getCause() != null;
  }

  @ServerExceptionMapper
  Response unexpected(Throwable failure) {
    if (io.clientele.kit.inbox.Failures.isTransient(failure)) {
      LOG.warnf("A dependency is away: %s", failure.getMessage());
      return Problems.of(
          new Rejection(
              503, "temporarily-unavailable", "The database is away; repeat the request soon."));
    }
    if (isUnstorableText(failure)) {
      return Problems.of(
          new Rejection(
              422,
              "invalid",
              "Remove the NUL characters from what you send: nothing can hold them."));
    }
    LOG.error("Unexpected failure", failure);
    return Problems.of(
        new Rejection(
            500,
            "internal-error",
            "This is a fault on our side; report the traceId to whoever runs the platform."));
  }

  /** What PostgreSQL says of a NUL in a text (22021) and in JSON (22P05). */
  private static boolean isUnstorableText(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(20)
        .anyMatch(cause ->
            cause instanceof SQLException sql
                && UNSTORABLE.contains(String.valueOf(sql.getSQLState())));
  }
}
