package io.clientele.scenarios;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The processes of the running platform, to be ended as a machine ends them: at once.
 *
 * @param home the platform's data folder
 */
record Parts(Path home) {
  /** The platform's own process, which carries Kafka, the relay and the issuer. */
  static final String HOST = "host";

  static final String POSTGRES = "postgres";

  static final List<String> SERVICES =
      List.of("contacts", "validation", "dedupe", "segmentation", "analytics", "gateway");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Ends one without a word of warning. */
  void kill(String part) {
    var process = process(part);
    process.destroyForcibly();
    await().until(() -> !process.isAlive());
  }

  /** The same for what may be dead already. */
  void killIfAlive(String part) {
    ProcessHandle.of(pid(part)).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Keeps a process and its children from running, or lets them run again. */
  void signal(String name, String part) throws IOException, InterruptedException {
    var process = process(part);
    for (var one : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + one.pid()).start().waitFor();
    }
  }

  /** Waits until all parts say that they are ready. */
  void awaitReady() {
    await().atMost(PATIENCE).until(this::allReady);
  }

  private boolean allReady() throws IOException {
    var parts = state().path("parts");
    return !parts.isEmpty()
        && Stream.concat(Stream.of(HOST, POSTGRES), SERVICES.stream()).allMatch(this::isAlive)
        && StreamSupport.stream(parts.spliterator(), false)
            .allMatch(part -> part.path("phase").asText().equals("READY"));
  }

  private boolean isAlive(String part) {
    return ProcessHandle.of(pid(part)).isPresent();
  }

  private ProcessHandle process(String part) {
    return ProcessHandle.of(pid(part)).orElseThrow();
  }

  private long pid(String part) {
    try {
      return switch (part) {
        case HOST -> state().at("/process/pid").asLong();
        case POSTGRES ->
            Long.parseLong(
                Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst().strip());
        default -> servicePid(part);
      };
    } catch (java.nio.file.NoSuchFileException notNow) {
      return 0;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private long servicePid(String name) throws IOException {
    return StreamSupport.stream(state().path("parts").spliterator(), false)
        .filter(part -> part.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow()
        .path("pid")
        .asLong();
  }

  private JsonNode state() throws IOException {
    return JSON.readTree(Files.readString(home.resolve("run/platform.json")));
  }
}
