package io.clientele.contacts.alike;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.contacts.contact.ContactChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.jspecify.annotations.Nullable;

/**
 * Asks dedupe-service who is like a record that is about to be written. A save never waits longer
 * than 150 ms for it and never fails with it: after several failures nobody is asked for 5 s.
 */
@ApplicationScoped
public class DuplicateCheck {
  private static final Duration PATIENCE = Duration.ofMillis(150);
  private static final String PATH = "/api/v1/duplicates/check?limit=100";

  private final Optional<URI> dedupe;
  private final ObjectMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  DuplicateCheck(
      @ConfigProperty(name = "clientele.services.dedupe.url") Optional<URI> dedupe,
      ObjectMapper json) {
    this.dedupe = dedupe;
    this.json = json;
  }

  /**
   * Who is likely the same as this record.
   *
   * @param id of the contact that is to be written; null if it is new
   * @param authorization the caller's header, with whose rights dedupe-service is asked
   */
  public Alike before(@Nullable UUID id, ContactChange values, String authorization)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    return ask(CheckRequest.of(id, values), authorization, System.nanoTime() + PATIENCE.toNanos());
  }

  /**
   * Whom a change makes likely the same. Who was so before it is no news: the two are suspects
   * already, and the rest of a contact can still be changed.
   */
  public Alike beforeChange(UUID id, ContactChange seen, ContactChange next, String authorization)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var now = CheckRequest.of(id, next);
    var before = CheckRequest.of(id, seen);
    if (now.equals(before)) {
      return Alike.NOBODY;
    }
    long until = System.nanoTime() + PATIENCE.toNanos();
    var alike = ask(now, authorization, until);
    return alike.candidates().isEmpty() ? alike : alike.since(ask(before, authorization, until));
  }

  @CircuitBreaker(requestVolumeThreshold = 10, delay = 5, delayUnit = ChronoUnit.SECONDS)
  @Fallback(fallbackMethod = "skip")
  Alike ask(CheckRequest question, String authorization, long until)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    if (dedupe.isEmpty()) {
      return Alike.SKIPPED;
    }
    var request =
        HttpRequest.newBuilder(dedupe.get().resolve(PATH))
            .header(HttpHeaders.AUTHORIZATION, authorization)
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(question)))
            .build();
    var answer = by(until, http.sendAsync(request, BodyHandlers.ofByteArray()));
    if (answer.statusCode() != 200) {
      throw new IOException("dedupe-service answered " + answer.statusCode());
    }
    return json.readValue(answer.body(), CheckAnswer.class).alike();
  }

  /** The whole answer in time; a request's own time limit ends with the headers. */
  private static <T> T by(long until, CompletableFuture<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return answer.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  Alike skip(CheckRequest question, String authorization, long until) {
    return Alike.SKIPPED;
  }
}
