package io.clientele.kit.http;

import io.clientele.kit.inbox.Applied;
import io.clientele.kit.inbox.TopicHandler;
import io.clientele.kit.problem.Rejection;
import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets a read wait until this service has applied a write made elsewhere, at most a second. */
@UnlessBuildProperty(
    name = "quarkus.datasource.jdbc",
    stringValue = "false",
    enableIfMissing = true)
class AfterSequence {
  private static final String PARAMETER = "after-sequence";
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final Applied applied;
  private final Instance<TopicHandler<?>> handlers;

  AfterSequence(Applied applied, @Any Instance<TopicHandler<?>> handlers) {
    this.applied = applied;
    this.handlers = handlers;
  }

  @ServerRequestFilter
  void await(ContainerRequestContext request) throws InterruptedException {
    var asked = request.getUriInfo().getQueryParameters().getFirst(PARAMETER);
    if (asked != null) {
      var sequence = Sequence.parse(asked);
      requireConsumed(sequence);
      request.setProperty(Sequence.REACHED, reached(sequence));
    }
  }

  @ServerResponseFilter
  void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(Sequence.REACHED) instanceof Boolean reached) {
      response.getHeaders().putSingle(Sequence.REACHED, reached.toString());
    }
  }

  private void requireConsumed(Sequence sequence) {
    if (handlers.stream().noneMatch(h -> h.topic().bareName().equals(sequence.topic()))) {
      throw new Rejection(
          400,
          "bad-sequence",
          "This service does not consume " + sequence.topic() + "; leave after-sequence out.");
    }
  }

  private boolean reached(Sequence sequence) throws InterruptedException {
    var end = System.nanoTime() + LONGEST.toNanos();
    while (!applied.reached(sequence.topic(), sequence.key(), sequence.version())) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(PAUSE);
    }
    return true;
  }
}
