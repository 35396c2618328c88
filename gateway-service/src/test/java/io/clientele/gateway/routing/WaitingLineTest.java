package io.clientele.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A service that has as many requests as it takes: the others wait in line. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(Upstreams.class)
class WaitingLineTest {
  @Inject MeterRegistry metrics;

  @TestHTTPResource("/api/v1/duplicates/check")
  URI check = URI.create("/");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Semaphore reading = new Semaphore(0);
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger bodies = new AtomicInteger();

  /** Otherwise each would hold a connection until its silence is over, long after the rush. */
  @Test
  void whoLeftTheLineHoldsNoConnectionAfterwards() throws Exception {
    Upstreams.answer(
        Service.DEDUPE,
        exchange -> {
          if (exchange.getRequestMethod().equals("POST")) {
            bodies.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
          } else {
            reading.release();
            awaitRelease();
          }
          exchange.sendResponseHeaders(204, -1);
        });

    var holding = Stream.generate(this::read).limit(Upstreams.CONNECTIONS).toList();
    assertThat(reading.tryAcquire(Upstreams.CONNECTIONS, 10, TimeUnit.SECONDS)).isTrue();
    leaveTheLine();
    release.countDown();

    for (var held : holding) {
      assertThat(held.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
    }
    await().atMost(Duration.ofSeconds(10)).until(() -> read().get().statusCode() == 204);
    assertThat(bodies).hasValue(0);
  }

  @Test
  void whoFindsTheLineFullIsToldSo() throws Exception {
    Upstreams.answer(
        Service.DEDUPE,
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          reading.release();
          awaitRelease();
          exchange.sendResponseHeaders(204, -1);
        });
    var request =
        HttpRequest.newBuilder(check)
            .header("Authorization", Tokens.bearer("steward"))
            .POST(BodyPublishers.ofString("{\"phone\":\"x\"}"))
            .build();
    var surplus = 100;

    var answers =
        Stream.generate(() -> http.sendAsync(request, BodyHandlers.ofString()))
            .limit(Upstreams.CONNECTIONS + Upstreams.WAITING + surplus)
            .toList();
    assertThat(reading.tryAcquire(Upstreams.CONNECTIONS, 10, TimeUnit.SECONDS)).isTrue();
    await().until(() -> answers.stream().filter(CompletableFuture::isDone).count() >= surplus);
    release.countDown();

    var refused = new ArrayList<HttpResponse<String>>();
    for (var answer : answers) {
      if (answer.get(10, TimeUnit.SECONDS).statusCode() != 204) {
        refused.add(answer.get());
      }
    }
    assertThat(refused)
        .hasSize(surplus)
        .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(503))
        .allSatisfy(answer -> assertThat(answer.body()).contains("nothing was done"));
  }

  private CompletableFuture<HttpResponse<Void>> read() {
    var request =
        HttpRequest.newBuilder(check).header("Authorization", Tokens.bearer("steward")).build();
    return http.sendAsync(request, BodyHandlers.discarding());
  }

  /** Half of each body is sent; its client goes once the line is full and somebody is refused. */
  private void leaveTheLine() throws IOException {
    var before = connections();
    var clients = new ArrayList<Socket>();
    var request =
        "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: %s\r\nContent-Length: 10\r\n\r\n12345"
            .formatted(check.getPath(), check.getAuthority(), Tokens.bearer("steward"));
    for (var client = 0; client < Upstreams.WAITING; client++) {
      var socket = new Socket(check.getHost(), check.getPort());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      clients.add(socket);
    }
    var others = new ArrayList<CompletableFuture<HttpResponse<Void>>>();
    await()
        .until(() -> {
          others.add(read());
          return others.stream().anyMatch(WaitingLineTest::isRefused);
        });
    for (var client : clients) {
      client.close();
    }
    await().until(() -> connections() <= before);
  }

  private static boolean isRefused(CompletableFuture<HttpResponse<Void>> answer) {
    return answer.isDone() && answer.join().statusCode() == 503;
  }

  /** What the gateway itself counts as open to its clients. */
  private int connections() {
    return metrics.find("http.server.connections").longTaskTimers().stream()
        .mapToInt(LongTaskTimer::activeTasks)
        .sum();
  }

  private void awaitRelease() throws IOException {
    try {
      release.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }
}
