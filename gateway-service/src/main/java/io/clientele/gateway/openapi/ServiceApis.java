package io.clientele.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.gateway.routing.Service;
import io.clientele.gateway.routing.ServiceAddresses;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Asks the services what they offer and remembers the merged answer for a while. */
@ApplicationScoped
class ServiceApis {
  private static final Logger LOG = Logger.getLogger(ServiceApis.class);
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** So that a service that has just come back is soon seen. */
  private static final Duration FRESH_WITH_GAPS = Duration.ofSeconds(3);

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private record Known(ObjectNode document, Instant until) {}

  private final ServiceAddresses addresses;
  private final ObjectMapper json;
  private final Clock clock;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private volatile @Nullable Known known;

  ServiceApis(ServiceAddresses addresses, ObjectMapper json, Clock clock) {
    this.addresses = addresses;
    this.json = json;
    this.clock = clock;
  }

  /** One document of all services that answer. */
  JsonNode merged() throws IOException {
    var remembered = known;
    if (remembered != null && clock.instant().isBefore(remembered.until())) {
      return remembered.document();
    }
    var asked = new LinkedHashMap<String, CompletableFuture<Optional<ObjectNode>>>();
    for (var service : Service.values()) {
      asked.put(service.shortName(), ask(service));
    }
    var documents = new LinkedHashMap<String, ObjectNode>();
    var away = new ArrayList<String>();
    asked.forEach((name, answer) ->
        answer
            .join()
            .ifPresentOrElse(document -> documents.put(name, document), () -> away.add(name)));
    documents.put("gateway", own());
    return remember(MergedApi.of(documents, List.copyOf(away)), away.isEmpty());
  }

  private JsonNode remember(ObjectNode document, boolean whole) {
    known = new Known(document, clock.instant().plus(whole ? FRESH : FRESH_WITH_GAPS));
    return document;
  }

  private CompletableFuture<Optional<ObjectNode>> ask(Service service) {
    var address = URI.create(addresses.of(service) + "/q/openapi?format=json");
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
        .thenApply(this::read)
        .exceptionally(failure -> {
          LOG.warnf("No API description of %s: %s", service.shortName(), failure.getMessage());
          return Optional.empty();
        });
  }

  private Optional<ObjectNode> read(HttpResponse<InputStream> response) {
    try (var body = response.body()) {
      return response.statusCode() == 200 && json.readTree(body) instanceof ObjectNode document
          ? Optional.of(document)
          : Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private ObjectNode own() throws IOException {
    try (var file = ServiceApis.class.getResourceAsStream("/openapi/gateway.json")) {
      return (ObjectNode) json.readTree(file);
    }
  }
}
