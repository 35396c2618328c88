package io.clientele.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Bodies pass piece by piece, however long they are. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(Upstreams.class)
class StreamingTest {
  private static final byte[] PIECE = new byte[1 << 20];

  /** More than the test's whole memory. */
  private static final int MANY = 1100;

  @TestHTTPResource("/api/v1/imports")
  URI imports = URI.create("/");

  private HttpURLConnection open(String method) throws IOException {
    var connection = (HttpURLConnection) imports.toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setRequestProperty("Authorization", Tokens.bearer("steward"));
    return connection;
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new IOException("waited in vain");
      }
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  /** As Java's own client does with every first request on a connection. */
  @Test
  void aBodySentWithTheOfferToSpeakHttp2ArrivesWhole() throws Exception {
    Upstreams.answer(
        Service.CONTACTS,
        exchange -> {
          var length = exchange.getRequestBody().readAllBytes().length;
          exchange.sendResponseHeaders(length == 5 * PIECE.length ? 202 : 400, -1);
        });
    var request =
        HttpRequest.newBuilder(imports)
            .header("Authorization", Tokens.bearer("steward"))
            .POST(BodyPublishers.ofByteArrays(Collections.nCopies(5, PIECE)))
            .build();

    for (var connection = 0; connection < 5; connection++) {
      try (var client = HttpClient.newHttpClient()) {
        assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(202);
      }
    }
  }

  @Test
  void theServiceSeesTheBeginningOfAnUploadBeforeItsEnd() throws IOException {
    var begun = new CountDownLatch(1);
    Upstreams.answer(
        Service.CONTACTS,
        exchange -> {
          var first = exchange.getRequestBody().readNBytes(10);
          begun.countDown();
          var rest = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(
              first.length + rest.length == PIECE.length + 10 ? 202 : 400, -1);
        });

    var upload = open("POST");
    upload.setDoOutput(true);
    upload.setChunkedStreamingMode(1024);
    try (var body = upload.getOutputStream()) {
      body.write(new byte[10]);
      body.write(PIECE, 0, 8192);
      body.flush();
      await(begun);
      body.write(PIECE, 8192, PIECE.length - 8192);
    }

    assertThat(upload.getResponseCode()).isEqualTo(202);
  }

  @Test
  void theClientSeesTheBeginningOfADownloadBeforeItsEnd() throws IOException {
    var seen = new CountDownLatch(1);
    Upstreams.answer(
        Service.CONTACTS,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(1);
          exchange.getResponseBody().flush();
          await(seen);
          exchange.getResponseBody().write(2);
        });

    try (var body = open("GET").getInputStream()) {
      assertThat(body.read()).isEqualTo(1);
      seen.countDown();
      assertThat(body.read()).isEqualTo(2);
    }
  }

  @Test
  void anImportLargerThanTheMemoryPasses() throws IOException {
    var arrived = new AtomicLong();
    Upstreams.answer(
        Service.CONTACTS,
        exchange -> {
          var buffer = new byte[1 << 16];
          int read;
          while ((read = exchange.getRequestBody().read(buffer)) >= 0) {
            arrived.addAndGet(read);
          }
          exchange.sendResponseHeaders(202, -1);
        });

    var upload = open("POST");
    upload.setDoOutput(true);
    upload.setFixedLengthStreamingMode((long) MANY * PIECE.length);
    try (var body = upload.getOutputStream()) {
      for (int n = 0; n < MANY; n++) {
        body.write(PIECE);
      }
    }

    assertThat(upload.getResponseCode()).isEqualTo(202);
    assertThat(arrived).hasValue((long) MANY * PIECE.length);
  }
}
