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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;

/**
 * Asks dedupe-service who is like a record that is about to be written. A save never waits longer
 * than 150 ms for it and never fails with it: after several failures nobody is asked for 5 s.
 */
@ApplicationScoped
public class DuplicateCheck {
  private static final Duration PATIENCE = Duration.ofMillis(150);
  private static final String PATH = "/api/v1/duplicates/check?limit=20";

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
   * @param authorization the caller's header, with whose rights dedupe-service is asked
   */
  @CircuitBreaker(requestVolumeThreshold = 10, delay = 5, delayUnit = ChronoUnit.SECONDS)
  @Fallback(fallbackMethod = "skip")
  public Alike before(ContactChange values, String authorization)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    if (dedupe.isEmpty()) {
      return Alike.SKIPPED;
    }
    var request =
        HttpRequest.newBuilder(dedupe.get().resolve(PATH))
            .header(HttpHeaders.AUTHORIZATION, authorization)
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
            .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(CheckRequest.of(values))))
            .build();
    var answer = within(PATIENCE, http.sendAsync(request, BodyHandlers.ofByteArray()));
    if (answer.statusCode() != 200) {
      throw new IOException("dedupe-service answered " + answer.statusCode());
    }
    return json.readValue(answer.body(), CheckAnswer.class).alike();
  }

  /** The whole answer in time; a request's own time limit ends with the headers. */
  private static <T> T within(Duration time, CompletableFuture<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      answer.cancel(true);
    }
  }

  Alike skip(ContactChange values, String authorization) {
    return Alike.SKIPPED;
  }
}
