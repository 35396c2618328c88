package io.clientele.gateway.live;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Follows the events as a browser would and keeps what it was sent. */
final class EventClient implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final HttpResponse<InputStream> response;
  private final List<String> parts = new CopyOnWriteArrayList<>();

  private EventClient(HttpResponse<InputStream> response) {
    this.response = response;
    Thread.ofVirtual().start(this::read);
  }

  static EventClient open(URI address, @Nullable String token, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(address);
    if (token != null) {
      request.header("Authorization", token);
    }
    headers.forEach(request::header);
    try {
      return new EventClient(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void read() {
    var buffer = new byte[8192];
    try {
      int read;
      while ((read = response.body().read(buffer)) >= 0) {
        parts.add(new String(buffer, 0, read, StandardCharsets.UTF_8));
      }
    } catch (IOException closed) {
      parts.add("\n: closed\n");
    }
  }

  int status() {
    return response.statusCode();
  }

  String text() {
    return String.join("", parts);
  }

  /** Waits for the first id, from which on nothing is missed. */
  void untilAlive() {
    await().until(() -> text().contains("id: "));
  }

  String lastId() {
    var all = text();
    var from = all.lastIndexOf("id: ") + 4;
    return all.substring(from, all.indexOf('\n', from));
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException alreadyGone) {
      parts.add("\n: gone\n");
    }
  }
}
