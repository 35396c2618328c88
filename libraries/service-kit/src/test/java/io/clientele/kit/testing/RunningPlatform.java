package io.clientele.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The platform process that all tests of a build share. The first test that needs it starts it; it
 * ends by itself when the build does.
 */
public final class RunningPlatform {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final URI control;

  private RunningPlatform(URI control) {
    this.control = control;
  }

  /** The platform behind a control port. */
  public static RunningPlatform at(String control) {
    return new RunningPlatform(URI.create(control));
  }

  /** Address of the control port. */
  public String control() {
    return control.toString();
  }

  /** The build's platform, started when nobody has yet. */
  public static RunningPlatform obtain() throws IOException, InterruptedException {
    var root = root();
    var coordinates = Files.createDirectories(root.resolve("target")).resolve("test-platform.json");
    try (var file =
        FileChannel.open(
            coordinates.resolveSibling("test-platform.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      file.lock();
      var running = running(coordinates);
      return running == null ? start(root, coordinates) : running;
    }
  }

  private static Path root() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("mvnw"))) {
        return folder;
      }
    }
    throw new IllegalStateException("The tests run inside the repository, below its mvnw.");
  }

  private static @Nullable RunningPlatform running(Path coordinates) throws IOException {
    if (!Files.exists(coordinates)) {
      return null;
    }
    var known = JSON.readTree(coordinates.toFile());
    return ProcessHandle.of(known.path("pid").asLong()).isPresent()
        ? at(known.path("control").asText())
        : null;
  }

  private static RunningPlatform start(Path root, Path coordinates)
      throws IOException, InterruptedException {
    Files.deleteIfExists(coordinates);
    var infra = System.getProperty("clientele.infra", "embedded");
    var log = coordinates.resolveSibling("test-platform.log");
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-Dclientele.infra=" + infra,
                    "-cp",
                    classPath(root.resolve("local-platform/target"), infra),
                    "io.clientele.platform.control.TestPlatform",
                    "--parent",
                    String.valueOf(buildProcess()),
                    "--coordinates",
                    coordinates.toString()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(coordinates)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("The test platform did not start; see " + log);
      }
      process.waitFor(Duration.ofMillis(50));
    }
    return at(JSON.readTree(coordinates.toFile()).path("control").asText());
  }

  /** Containers are known to the platform's tests alone; nobody who runs the product needs them. */
  private static String classPath(Path module, String infra) throws IOException {
    return infra.equals("embedded")
        ? module.resolve("classes") + ":" + Files.readString(module.resolve("classpath.txt"))
        : module.resolve("test-classes")
            + ":"
            + module.resolve("classes")
            + ":"
            + Files.readString(module.resolve("test-classpath.txt"));
  }

  /** The build's own process: that of Maven, with a shell between it and this module's tests. */
  private static long buildProcess() {
    var self = ProcessHandle.current();
    return Stream.iterate(self.parent(), Optional::isPresent, above -> above.get().parent())
        .map(Optional::get)
        .filter(above -> above.info().command().filter(name -> name.endsWith("java")).isPresent())
        .findFirst()
        .orElse(self)
        .pid();
  }

  /** Makes a database, topics and a relay of its own for one module's tests. */
  public JsonNode fresh() throws IOException, InterruptedException {
    return JSON.readTree(call("POST", "/fresh"));
  }

  /** Removes what {@link #fresh} made. */
  public void drop(String id) throws IOException, InterruptedException {
    call("POST", "/drop?id=" + id);
  }

  /** A token of the platform's issuer. */
  public String token(String... roles) {
    try {
      return call("POST", "/token?role=" + String.join("&role=", roles)).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Kills or starts a part: postgres, broker or relay. */
  public void part(String name, String action) throws IOException, InterruptedException {
    call("POST", "/parts/" + name + "/" + action);
  }

  private String call(String method, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(control.resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(PATIENCE)
            .build();
    var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 300) {
      throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }
}
