package io.clientele.benchmarks.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL, Kafka, the relay and the issuer as the services' tests have them, but compiled. */
final class PlatformProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final URI control;

  private PlatformProcess(Process process, URI control) {
    this.process = process;
    this.control = control;
  }

  static PlatformProcess start(Path root) throws IOException {
    var module = root.resolve("local-platform/target");
    var classPath =
        module.resolve("classes") + ":" + Files.readString(module.resolve("classpath.txt"));
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-Dclientele.parts.compiler=4",
                    "-cp",
                    classPath,
                    "io.clientele.platform.control.TestPlatform",
                    "--parent",
                    Long.toString(ProcessHandle.current().pid())))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (said == null) {
      throw new IOException("The platform did not start: is everything built?");
    }
    return new PlatformProcess(process, URI.create(JSON.readTree(said).path("control").asText()));
  }

  /** A database, topics and a relay. */
  JsonNode fresh() throws IOException, InterruptedException {
    return JSON.readTree(post("/fresh"));
  }

  /** A steward's token. */
  String token() throws IOException, InterruptedException {
    return post("/token?role=steward").strip();
  }

  private String post(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(control.resolve(path))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
