package io.clientele.platform.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.clientele.platform.Part;
import io.clientele.platform.issuer.TokenWish;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The test platform over HTTP on loopback: what a test asks for, one path each. */
final class ControlPort implements AutoCloseable {
  private final TestParts parts;
  private final HttpServer http;
  private final ObjectMapper json = new ObjectMapper();

  ControlPort(TestParts parts, int port, Runnable end) throws IOException {
    this.parts = parts;
    this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    on("/fresh", "POST", (_, _) -> json.writeValueAsString(parts.fresh()));
    on("/drop", "POST", (_, query) -> done(() -> parts.drop(one(query, "id"))));
    on("/token", "POST", (_, query) -> parts.issuer().token(wish(query)));
    on("/ready", "GET", (_, query) -> ready(query));
    on("/parts", "GET", (_, _) -> json.writeValueAsString(states()));
    on("/parts/", "POST", (path, _) -> part(path));
    on("/slot/lose", "POST", (_, query) -> done(() -> parts.loseSlot(one(query, "id"))));
    on(
        "/slot/anew",
        "POST",
        (_, query) -> done(() -> parts.databases().relayAnew(one(query, "id"))));
    on("/end", "POST", (_, _) -> done(() -> Thread.ofPlatform().start(end)));
    http.start();
  }

  int port() {
    return http.getAddress().getPort();
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private String ready(Map<String, List<String>> query) throws Exception {
    var outboxes = Arrays.asList(one(query, "outboxes").split(",", -1));
    if (!parts.databases().isRelayed(one(query, "id"), outboxes)) {
      throw new NotYet("the relay does not follow all of " + outboxes + " yet");
    }
    return "{\"ready\":true}";
  }

  private Map<String, Part.State> states() {
    return parts.parts().values().stream()
        .collect(Collectors.toMap(Part::name, Part::state, (a, _) -> a, TreeMap::new));
  }

  private String part(String path) throws Exception {
    var words = path.split("/", -1); // "", parts, name, verb
    var name = "broker".equals(words[2]) ? "kafka" : words[2];
    if (words.length != 4) {
      throw new IllegalArgumentException("a part is told kill, stop or start: " + path);
    }
    switch (words[3]) {
      case "kill" -> parts.kill(name);
      case "stop" -> parts.stop(name);
      case "start" -> parts.start(name);
      default -> throw new IllegalArgumentException("a part is told kill, stop or start: " + path);
    }
    return json.writeValueAsString(states());
  }

  private static TokenWish wish(Map<String, List<String>> query) {
    var subject = query.containsKey("sub") ? one(query, "sub") : "test";
    long ttl = query.containsKey("ttl") ? Long.parseLong(one(query, "ttl")) : 3600;
    return new TokenWish(subject, query.getOrDefault("role", List.of()), Duration.ofSeconds(ttl));
  }

  private static String done(Action action) throws Exception {
    action.run();
    return "{}";
  }

  private void on(String path, String method, Answer answer) {
    http.createContext(path, exchange -> handle(exchange, method, answer));
  }

  private static void handle(HttpExchange exchange, String method, Answer answer)
      throws IOException {
    var outcome = outcome(exchange, method, answer);
    byte[] bytes = outcome.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(outcome.status(), bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static Outcome outcome(HttpExchange exchange, String method, Answer answer) {
    var uri = exchange.getRequestURI();
    try {
      if (!method.equals(exchange.getRequestMethod())) {
        throw new IllegalArgumentException(uri.getPath() + " is for " + method);
      }
      return new Outcome(200, answer.to(uri.getPath(), query(uri.getRawQuery())));
    } catch (NotYet e) {
      return new Outcome(503, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return new Outcome(400, String.valueOf(e.getMessage()));
    } catch (Exception e) {
      return new Outcome(500, String.valueOf(e));
    }
  }

  private static Map<String, List<String>> query(@Nullable String raw) {
    return raw == null || raw.isEmpty()
        ? Map.of()
        : Arrays.stream(raw.split("&", -1))
            .map(pair -> pair.split("=", 2))
            .collect(
                Collectors.groupingBy(
                    pair -> pair[0],
                    Collectors.mapping(
                        pair ->
                            pair.length < 2
                                ? ""
                                : URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        Collectors.toList())));
  }

  private static String one(Map<String, List<String>> query, String name) {
    var values = query.get(name);
    if (values == null) {
      throw new IllegalArgumentException("the query lacks " + name);
    }
    return values.getFirst();
  }

  private record Outcome(int status, String body) {}

  private interface Answer {
    String to(String path, Map<String, List<String>> query) throws Exception;
  }

  private interface Action {
    void run() throws Exception;
  }

  private static final class NotYet extends Exception {
    NotYet(String what) {
      super(what);
    }
  }
}
