package io.clientele.benchmarks.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A process of dedupe-service as it runs in production, with the second compiler. */
final class DedupeService implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PATIENCE_FOR_SCANS = Duration.ofHours(1);
  private static final Duration LOOK_AT_SCANS_EVERY = Duration.ofSeconds(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final Process process;
  private final URI duplicates;
  private final String token;

  private DedupeService(Process process, URI duplicates, String token) {
    this.process = process;
    this.duplicates = duplicates;
    this.token = token;
  }

  static DedupeService start(
      Path root, JsonNode fresh, String token, List<String> flags, boolean learning)
      throws IOException {
    var port = freePort();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var jar = root.resolve("dedupe-service/target/quarkus-app/quarkus-run.jar").toString();
    var command =
        Stream.of(List.of(java), flags, List.of("-jar", jar)).flatMap(List::stream).toList();
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment(fresh, port, learning));
    var log = root.resolve("benchmarks/target/dedupe-service.log").toFile();
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.redirectInput(new File("/dev/null"));
    var duplicates = URI.create("http://127.0.0.1:" + port + "/api/v1/duplicates/");
    return new DedupeService(builder.start(), duplicates, token);
  }

  /** Asks who is like a contact; gives the answer's text. */
  String check(String body) throws IOException, InterruptedException {
    return answer(request("check").POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Has it learn its model from the contacts it has. */
  void learn() throws IOException, InterruptedException {
    answer(request("rescan?learn=true").POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** Waits until it says so of its scans. */
  void awaitRescan(String text) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE_FOR_SCANS.toNanos();
    while (!answer(request("rescan").GET()).contains(text)) {
      if (process.waitFor(LOOK_AT_SCANS_EVERY) || System.nanoTime() > until) {
        throw new IOException("no scan with " + text + "; see its log");
      }
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(duplicates.resolve(path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .timeout(Duration.ofSeconds(10));
  }

  private static String answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var answer = HTTP.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  /** Waits until it compares with all it knows. */
  void awaitComplete(String body) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!isComplete(body)) {
      if (process.waitFor(LOOK_EVERY) || System.nanoTime() > until) {
        throw new IOException("dedupe-service does not answer; see its log");
      }
    }
  }

  private boolean isComplete(String body) throws InterruptedException {
    try {
      return check(body).contains("\"complete\":true");
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Resident memory in MiB, as Linux tells it. */
  long resident() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .findFirst()
          .orElse(0);
    }
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  private static Map<String, String> environment(JsonNode fresh, int port, boolean learning) {
    return Map.of(
        "QUARKUS_PROFILE",
        "local",
        "QUARKUS_HTTP_HOST",
        "127.0.0.1",
        "QUARKUS_HTTP_PORT",
        Integer.toString(port),
        "QUARKUS_DATASOURCE_JDBC_URL",
        fresh.path("jdbcUrl").asText() + "?currentSchema=dedupe",
        "QUARKUS_DATASOURCE_USERNAME",
        "dedupe",
        "QUARKUS_DATASOURCE_PASSWORD",
        fresh.path("passwords").path("dedupe").asText(),
        "KAFKA_BOOTSTRAP_SERVERS",
        fresh.path("bootstrapServers").asText(),
        "CLIENTELE_TOPICS_PREFIX",
        fresh.path("topicPrefix").asText(),
        "QUARKUS_OIDC_AUTH_SERVER_URL",
        fresh.path("issuer").asText(),
        "CLIENTELE_DEDUPE_LEARN_FROM",
        learning ? "20000" : Integer.toString(Integer.MAX_VALUE));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
