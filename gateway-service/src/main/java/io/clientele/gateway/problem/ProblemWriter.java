package io.clientele.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.kit.problem.Problems;
import io.clientele.kit.problem.Rejection;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a refusal where no JAX-RS does it, in the same form as the services. */
@ApplicationScoped
public class ProblemWriter {
  private final ObjectMapper json;

  ProblemWriter(ObjectMapper json) {
    this.json = json;
  }

  /** A refusal as it goes over the wire. */
  public record Answer(int status, Map<String, String> headers, Buffer body) {}

  /** The answer that a refusal is. */
  public Answer answer(Rejection rejection) {
    try (var response = Problems.of(rejection)) {
      var headers = new LinkedHashMap<String, String>();
      response
          .getStringHeaders()
          .forEach((name, values) -> headers.put(name, String.join(", ", List.copyOf(values))));
      headers.put("Content-Type", Problems.MEDIA_TYPE);
      var body = Buffer.buffer(json.writeValueAsBytes(response.getEntity()));
      return new Answer(response.getStatus(), headers, body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Refuses a request; what is left of its body is read and dropped. */
  public void refuse(RoutingContext request, Rejection rejection) {
    send(request, answer(rejection));
  }

  /** The same with an answer that was made before. */
  public void send(RoutingContext request, Answer answer) {
    var response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    response.end(answer.body());
    request.request().resume();
  }
}
