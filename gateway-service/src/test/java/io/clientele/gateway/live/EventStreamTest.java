package io.clientele.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {
  private static final int BUFFER = 20;
  private static final Change LARGE =
      new Change(LiveTopic.CONTACT, 0, 0, "c", null, "x".repeat(50_000));

  private final Vertx vertx = Vertx.vertx();
  private final CountDownLatch done = new CountDownLatch(1);
  private final CompletableFuture<EventStream> opened = new CompletableFuture<>();
  private final HttpServer server =
      vertx
          .createHttpServer()
          .requestHandler(this::open)
          .listen(0, "127.0.0.1")
          .toCompletionStage()
          .toCompletableFuture()
          .join();

  private void open(HttpServerRequest request) {
    var filter = new Filter(Set.of(), Set.of());
    var response = request.response().setChunked(true);
    opened.complete(
        new EventStream(filter, vertx.getOrCreateContext(), response, BUFFER, done::countDown));
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private Socket client() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
    socket
        .getOutputStream()
        .write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  @Test
  void aClientThatDoesNotReadIsLetGoWithAReset() throws IOException {
    try (var client = client()) {
      var stream = opened.join();
      await()
          .pollInSameThread()
          .until(() -> {
            for (int n = 0; n < BUFFER; n++) {
              stream.change(LARGE, "v");
            }
            return done.getCount() == 0;
          });

      var all = readUntil(client, "\r\n0\r\n\r\n");
      assertThat(all).contains("id: v\nevent: reset\ndata: {}\n\n").endsWith("0\r\n\r\n");
      assertThat(all.split("event: reset", -1)).hasSize(2);
    }
  }

  private static String readUntil(Socket client, String last) throws IOException {
    client.setSoTimeout(10_000);
    var all = new StringBuilder();
    var buffer = new byte[65_536];
    int read = 0;
    while (read >= 0 && all.indexOf(last, all.length() - read - last.length()) < 0) {
      read = client.getInputStream().read(buffer);
      all.append(new String(buffer, 0, Math.max(0, read), StandardCharsets.UTF_8));
    }
    return all.toString();
  }

  @Test
  void aClientThatReadsGetsEverythingInOrder() throws IOException {
    try (var client = client()) {
      var stream = opened.join();
      stream.beat("v0");
      for (int n = 1; n < BUFFER; n++) {
        stream.change(new Change(LiveTopic.CONTACT, 0, n, "c", null, "{}"), "v" + n);
      }

      var all = readUntil(client, "id: v" + (BUFFER - 1) + "\ndata: {}\n\n");
      assertThat(all.lines().filter(line -> line.startsWith("id: ")))
          .containsExactlyElementsOf(
              IntStream.range(0, BUFFER).mapToObj(n -> "id: v" + n).toList());
      assertThat(all).doesNotContain("reset");
    }
  }
}
