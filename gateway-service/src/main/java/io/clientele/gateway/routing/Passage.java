package io.clientele.gateway.routing;

import io.clientele.gateway.problem.ProblemWriter;
import io.clientele.kit.problem.Rejection;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpUtils;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Mends the headers on the way to a service and back, and answers for a service that is away. */
final class Passage implements ProxyInterceptor {
  private static final Logger LOG = Logger.getLogger(Passage.class);

  private final Service service;
  private final Duration silence;
  private final ProblemWriter problems;

  Passage(Service service, Duration silence, ProblemWriter problems) {
    this.service = service;
    this.silence = silence;
    this.problems = problems;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    var request = context.request();
    var asked = request.proxiedRequest();
    Headers.dropHopByHop(request.headers());
    Headers.sayWhoAsked(request.headers(), asked);
    request.setURI(address(asked));
    // The service writes Location and Link for the address that the client knows.
    if (asked.authority() != null) {
      request.setAuthority(asked.authority());
    }
    var start = System.nanoTime();
    return context
        .sendRequest()
        .recover(failure -> Future.succeededFuture(instead(context, failure, start)));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    Headers.dropHopByHop(context.response().headers());
    return context.sendResponse();
  }

  /** The path that was decided on is the path that goes on: no dots, no doubled slashes. */
  private static String address(HttpServerRequest asked) {
    var path = HttpUtils.normalizePath(asked.path());
    return asked.query() == null ? path : path + "?" + asked.query();
  }

  private ProxyResponse instead(ProxyContext context, Throwable failure, long start) {
    var waited = Duration.ofNanos(System.nanoTime() - start);
    LOG.logf(
        failure instanceof AbandonedException ? Level.DEBUG : Level.WARN,
        "%s did not answer after %d ms: %s",
        service.shortName(),
        waited.toMillis(),
        failure);
    var answer = problems.answer(rejection(failure, waited));
    var response = context.request().release().response().setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    return response.setBody(Body.body(answer.body()));
  }

  private Rejection rejection(Throwable failure, Duration waited) {
    if (!neverReached(failure) && waited.compareTo(silence) >= 0) {
      return new Rejection(
              504,
              "service-timeout",
              "The %s service gave no answer for %d s. The request may still have been done: read before you repeat it, or repeat it with the same Idempotency-Key."
                  .formatted(service.shortName(), silence.toSeconds()))
          .with("service", service.shortName());
    }
    return new Rejection(
            503,
            "service-unavailable",
            "The %s service is away; %s".formatted(service.shortName(), advice(failure)))
        .with("service", service.shortName());
  }

  private static String advice(Throwable failure) {
    return neverReached(failure)
        ? "nothing was done, repeat the request in a few seconds."
        : "it went while it was asked, so the request may have been done: read before you repeat"
            + " it, or repeat it with the same Idempotency-Key.";
  }

  private static boolean neverReached(Throwable failure) {
    return failure instanceof AbandonedException
        || failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof ConnectionPoolTooBusyException
        || failure instanceof ConnectTimeoutException;
  }
}
