package io.clientele.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.kit.testing.PlatformResource;
import io.clientele.kit.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class BodyLimitTest {
  private static final int LIMIT = 10 * 1024 * 1024;
  private static final int CHUNK = 1 << 16;

  @Test
  void refusesALongBodyThatDoesNotSayHowLongItIs() throws IOException {
    tooLarge(chunked("/api/v1/notes", "", LIMIT + 1));
  }

  @Test
  void refusesItAlsoWhereAKeyMakesTheServiceReadItFirst() throws IOException {
    tooLarge(chunked("/api/v1/notes", "Idempotency-Key: long\r\n", LIMIT + 1));
  }

  @Test
  void refusesALongBodyByItsLengthWithoutReadingIt() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      head(socket, "/api/v1/notes", "Content-Length: " + (LIMIT + 1) + "\r\n");
      tooLarge(answer(socket));
    }
  }

  @Test
  void readsABodyThatJustFits() throws IOException {
    assertThat(chunked("/api/v1/notes", "", LIMIT))
        .startsWith("HTTP/1.1 400 ")
        .contains("malformed-json");
  }

  @Test
  void letsAMethodThatStreamsTakeMore() throws IOException {
    assertThat(chunked("/api/v1/notes/lengths", "", 2 * LIMIT)).contains("200 OK", "" + 2 * LIMIT);
  }

  /** A value that never ends, so that it is read to the last byte. */
  private static byte[] body(int bytes) {
    var begin = "{\"text\": \"";
    return (begin + "x".repeat(bytes - begin.length())).getBytes(StandardCharsets.US_ASCII);
  }

  private static void tooLarge(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 413 ")
        .contains("application/problem+json")
        .contains("/problems/payload-too-large");
  }

  private static String chunked(String path, String headers, int bytes) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      head(socket, path, headers + "Transfer-Encoding: chunked\r\n");
      var out = socket.getOutputStream();
      var body = body(bytes);
      for (int sent = 0; sent < bytes; sent += CHUNK) {
        chunk(out, body, sent, Math.min(CHUNK, bytes - sent));
      }
      out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      return answer(socket);
    }
  }

  private static void chunk(OutputStream out, byte[] body, int from, int bytes) throws IOException {
    out.write((Integer.toHexString(bytes) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(body, from, bytes);
    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  private static void head(Socket socket, String path, String headers) throws IOException {
    var head =
        "POST %s HTTP/1.1\r\nHost: here\r\nConnection: close\r\nAuthorization: %s\r\nContent-Type: application/json\r\n%s\r\n"
            .formatted(path, Tokens.bearer("sales"), headers);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
  }

  /** What comes until the service closes the connection or says nothing more. */
  private static String answer(Socket socket) throws IOException {
    socket.setSoTimeout(5_000);
    var answer = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(answer);
    } catch (SocketTimeoutException silent) {
      assertThat(answer.size()).isPositive();
    }
    return answer.toString(StandardCharsets.UTF_8);
  }
}
