package io.clientele.gateway.live;

import io.clientele.kit.problem.Rejection;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Opens a client's stream, keeps it alive and closes it with its token. */
@ApplicationScoped
class EventStreams {
  private static final String LAST_EVENT_ID = "Last-Event-ID";
  private static final Duration LONGEST = Duration.ofDays(1);

  private final Vertx vertx;
  private final LiveChanges changes;
  private final LiveSettings settings;
  private final Clock clock;

  EventStreams(
      Vertx vertx, LiveFeed feed, LiveSettings settings, Clock clock, MeterRegistry metrics) {
    this.vertx = vertx;
    this.changes = feed.changes();
    this.settings = settings;
    this.clock = clock;
    metrics.gauge("clientele.live.clients", changes, LiveChanges::followed);
  }

  /**
   * Answers with changes until the client goes or the token ends.
   *
   * @throws Rejection 503 while there is nothing to follow yet
   */
  void open(RoutingContext request, Filter filter, Instant until) {
    if (!changes.begun()) {
      throw new Rejection(
          503,
          "events-unavailable",
          "Live changes cannot be read just now; connect again in a few seconds.");
    }
    var response = begin(request);
    var end = new AtomicReference<Runnable>(() -> {});
    var stream =
        new EventStream(
            filter, vertx.getOrCreateContext(), response, settings.buffer(), () -> end.get().run());
    end.set(whenDone(stream, until));
    response.closeHandler(gone -> stream.end());
    response.exceptionHandler(broken -> stream.end());
    changes.follow(stream, lastId(request));
    request.request().resume();
  }

  private static HttpServerResponse begin(RoutingContext request) {
    return request
        .response()
        .setChunked(true)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        // Proxies such as nginx would otherwise hold events back.
        .putHeader("X-Accel-Buffering", "no");
  }

  /** Starts the stream's timers and gives what ends them. */
  private Runnable whenDone(EventStream stream, Instant until) {
    var beats = vertx.setPeriodic(settings.heartbeat().toMillis(), again -> changes.beat(stream));
    var expiry = vertx.setTimer(millis(until), over -> stream.end());
    return () -> {
      vertx.cancelTimer(beats);
      vertx.cancelTimer(expiry);
      changes.leave(stream);
    };
  }

  private long millis(Instant until) {
    var latest = clock.instant().plus(LONGEST);
    var end = until.isBefore(latest) ? until : latest;
    return Math.max(1, Duration.between(clock.instant(), end).toMillis());
  }

  private static @Nullable String lastId(RoutingContext request) {
    var header = request.request().getHeader(LAST_EVENT_ID);
    return header == null ? request.request().getParam("last-event-id") : header;
  }
}
