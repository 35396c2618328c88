package io.clientele.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers a browser that asks for a page with JSON too, not with a record's name and values. */
class JsonAnswers {
  /** A client that wants a page gets what there is (RFC 9110, 12.5.1) instead of 406. */
  @ServerRequestFilter(preMatching = true)
  void acceptAnything(ContainerRequestContext request) {
    var wanted = request.getHeaderString("Accept");
    if (wanted != null && !wanted.contains("*/*")) {
      request.getHeaders().putSingle("Accept", wanted + ", */*;q=0.1");
    }
  }

  @ServerResponseFilter
  void name(ContainerRequestContext request, ContainerResponseContext response) {
    if (isOurs(response.getEntity()) && !response.getHeaders().containsKey("Content-Type")) {
      response.getHeaders().putSingle("Content-Type", MediaType.APPLICATION_JSON_TYPE);
    }
  }

  private static boolean isOurs(Object entity) {
    return entity instanceof Record || entity instanceof Map || entity instanceof Collection;
  }
}
