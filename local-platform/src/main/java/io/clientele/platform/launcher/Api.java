package io.clientele.platform.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Talks to the running platform as any client would: through the gateway, with a token. */
class Api {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI base;
  private final String token;

  Api(URI base, String token) {
    this.base = base;
    this.token = token;
  }

  URI base() {
    return base;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json(send(request(path).GET().build()));
  }

  /** Hands over the pages of a list one after the other. */
  void pages(String path, Consumer<JsonNode> taker) throws IOException, InterruptedException {
    for (var next = path; !next.isEmpty(); ) {
      var page = get(next);
      taker.accept(page);
      next = page.path("next").asText("");
    }
  }

  JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
    return post(path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  JsonNode post(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    return json(send(request(path).header("Content-Type", type).POST(body).build()));
  }

  /** A query string with its question mark; parameters without a value are left out. */
  static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .filter(p -> !p.getValue().isEmpty())
        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest request) throws InterruptedException, IOException {
    var response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      throw new Refusal(ApiProblem.sentence(response.statusCode(), response.body()));
    }
    return response.body();
  }

  private static JsonNode json(String body) throws JsonProcessingException {
    return body.isBlank() ? JSON.createObjectNode() : JSON.readTree(body);
  }
}
