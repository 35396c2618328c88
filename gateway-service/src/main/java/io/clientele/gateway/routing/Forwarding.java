package io.clientele.gateway.routing;

import io.clientele.gateway.identity.TokenCheck;
import io.clientele.gateway.problem.ProblemWriter;
import io.clientele.kit.problem.Rejection;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Takes each public request to the service that answers it, streaming both ways. */
@ApplicationScoped
class Forwarding {
  private static final int LAST = Integer.MAX_VALUE;

  private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);
  private final TokenCheck tokens;
  private final ProblemWriter problems;
  private final ProblemWriter.Answer away;
  private volatile boolean stopping;

  Forwarding(Vertx vertx, ServiceAddresses addresses, TokenCheck tokens, ProblemWriter problems) {
    this.tokens = tokens;
    this.problems = problems;
    away =
        problems.answer(
            new Rejection(
                503,
                "service-unavailable",
                "The gateway is being stopped, so the request may have been done: read before you"
                    + " repeat it, or repeat it with the same Idempotency-Key."));
    var client = client(vertx, addresses);
    for (var service : Service.values()) {
      proxies.put(service, proxy(client, service, addresses));
    }
  }

  private static HttpClient client(Vertx vertx, ServiceAddresses addresses) {
    // Silence is measured on the connection, so that a long upload counts as life.
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setConnectTimeout((int) addresses.connectTimeout().toMillis())
            .setIdleTimeout((int) addresses.silence().toMillis())
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
            // At rest it leaves the pool earlier, or its end could meet the next request.
            .setKeepAliveTimeout(Math.max(1, (int) addresses.silence().toSeconds() / 2))
            .setMaxPoolSize(addresses.connections())
            .setMaxWaitQueueSize(addresses.waiting()));
  }

  private HttpProxy proxy(HttpClient client, Service service, ServiceAddresses addresses) {
    var options = options(addresses.of(service));
    var proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client);
    proxy.origin(context ->
        context
            .client()
            .request(new RequestOptions(options))
            .compose(request -> unlessAbandoned(context, request)));
    return proxy.addInterceptor(new Passage(service, addresses.silence(), problems));
  }

  /**
   * Whoever left while waiting in line for a connection does not get one: the rest of the body
   * would never come, and the service would wait for it.
   */
  private static Future<HttpClientRequest> unlessAbandoned(
      ProxyContext context, HttpClientRequest request) {
    if (!context.request().proxiedRequest().response().closed()) {
      return Future.succeededFuture(request);
    }
    request.reset();
    return Future.failedFuture(new AbandonedException());
  }

  private static RequestOptions options(URI address) {
    var secure = "https".equals(address.getScheme());
    var port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
    return new RequestOptions()
        .setServer(SocketAddress.inetSocketAddress(port, address.getHost()))
        .setHost(address.getHost())
        .setPort(port)
        .setSsl(secure);
  }

  void stop(@Observes ShutdownEvent shutdown) {
    stopping = true;
  }

  void install(@Observes Router router) {
    // Before the pages' own route, which looks for a file of that name first.
    router
        .route(Service.ROOT + "*")
        .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
        .handler(this::route)
        .failureHandler(this::unlessStopping);
    router.route().order(LAST).handler(this::nothingHere);
  }

  private void route(RoutingContext request) {
    var service = Service.answering(request.normalizedPath());
    if (service.isEmpty()) {
      request.next();
      return;
    }
    var proxy = Objects.requireNonNull(proxies.get(service.get()));
    tokens.check(request, identity -> proxy.handle(withLength(request.request())));
  }

  /** What the router comes to while its parts are taken from it says nothing of the request. */
  private void unlessStopping(RoutingContext request) {
    if (stopping && request.statusCode() >= 500 && !request.response().headWritten()) {
      problems.send(request, away);
    } else {
      request.next();
    }
  }

  /** HTTP/2 does not say that a body of unknown length comes in pieces; HTTP/1.1 must be told. */
  private static HttpServerRequest withLength(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2
        && !request.isEnded()
        && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      request.headers().set(HttpHeaders.TRANSFER_ENCODING, "chunked");
    }
    return request;
  }

  private void nothingHere(RoutingContext request) {
    problems.refuse(
        request,
        new Rejection(
            404,
            "not-found",
            "Nothing is at this address; /api shows what there is, and ids must exist."));
  }
}
