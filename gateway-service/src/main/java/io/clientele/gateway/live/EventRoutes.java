package io.clientele.gateway.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.gateway.identity.TokenCheck;
import io.clientele.gateway.identity.TokenEnd;
import io.clientele.gateway.problem.ProblemWriter;
import io.clientele.kit.problem.Rejection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.function.Consumer;

/** Where frontends ask for live changes, and for tickets to them. */
@ApplicationScoped
class EventRoutes {
  private static final String EVENTS = "/api/v1/events";

  private final TokenCheck tokens;
  private final Tickets tickets;
  private final EventStreams streams;
  private final ProblemWriter problems;
  private final ObjectMapper json;

  EventRoutes(
      TokenCheck tokens,
      Tickets tickets,
      EventStreams streams,
      ProblemWriter problems,
      ObjectMapper json) {
    this.tokens = tokens;
    this.tickets = tickets;
    this.streams = streams;
    this.problems = problems;
    this.json = json;
  }

  void install(@Observes Router router) {
    router.get(EVENTS).handler(this::follow);
    router.post(EVENTS + "/tickets").handler(this::issue);
  }

  private void follow(RoutingContext request) {
    admit(
        request,
        until -> {
          try {
            streams.open(request, filter(request), until);
          } catch (Rejection refusal) {
            problems.refuse(request, refusal);
          }
        });
  }

  private void admit(RoutingContext request, Consumer<Instant> goOn) {
    var ticket = request.request().getParam("ticket");
    if (ticket == null) {
      tokens.check(request, identity -> goOn.accept(TokenEnd.of(identity)));
      return;
    }
    tickets
        .redeem(ticket)
        .ifPresentOrElse(
            redeemed -> goOn.accept(redeemed.tokenUntil()),
            () ->
                problems.refuse(
                    request,
                    TokenCheck.unauthorized(
                        "The ticket is used or expired: get a new one from "
                            + EVENTS
                            + "/tickets.")));
  }

  private static Filter filter(RoutingContext request) {
    return Filter.of(request.queryParam("topic"), request.queryParam("id"));
  }

  private void issue(RoutingContext request) {
    tokens.check(
        request,
        identity -> {
          var ticket = tickets.issue(TokenEnd.of(identity));
          request
              .response()
              .setStatusCode(201)
              .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
              .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
              .end(text(new TicketView(ticket.text(), ticket.until())));
          request.request().resume();
        });
  }

  private String text(TicketView view) {
    try {
      return json.writeValueAsString(view);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
