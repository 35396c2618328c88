package io.clientele.validation.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.hygiene.contact.ContactJudge;
import jakarta.validation.Validation;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes a line has, it is answered, and so is the next one. */
class BatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Batch BATCH =
      new Batch(
          new Lines(
              JSON,
              Validation.byDefaultProvider()
                  .configure()
                  .messageInterpolator(new ParameterMessageInterpolator())
                  .buildValidatorFactory()
                  .getValidator()));
  private static final String GOOD =
      """
      {"id":"a","givenName":"ADA","emails":[{"value":"ada@@example.org"}],\
      "phones":[{"value":"+8 916 123 45 67"}],"address":{"country":"GB","postalCode":"sw1y4jh"}}\
      """;

  private final Random random = new Random(20_261_122);

  private static List<String> answers(byte[] line) throws IOException {
    var lines = new ByteArrayOutputStream();
    lines.writeBytes(line);
    lines.writeBytes(("\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8));
    var answers = new ByteArrayOutputStream();
    BATCH.judge(new ByteArrayInputStream(lines.toByteArray()), answers, ContactJudge.shipped());
    return answers.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void answersKeepTheOrderOfTheLines() throws IOException {
    var lines = new StringBuilder();
    for (var i = 1; i <= 3000; i++) {
      // Some chunks take much longer than those after them.
      lines.append(i % 300 < 100 ? slow(i) : "{\"id\":\"%d\"}".formatted(i)).append('\n');
    }
    var out = new ByteArrayOutputStream();
    BATCH.judge(
        new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
        out,
        ContactJudge.shipped());
    var answers = out.toString(StandardCharsets.UTF_8).lines().toList();

    assertThat(answers).hasSize(3000);
    for (var i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i)).startsWith("{\"line\":%d,\"id\":\"%d\"".formatted(i + 1, i + 1));
    }
  }

  private static String slow(int id) {
    var phones = "{\"value\":\"020 7031 3000\"},".repeat(20);
    return "{\"id\":\"%d\",\"phones\":[%s{\"value\":\"1\"}]}".formatted(id, phones);
  }

  @Test
  @Timeout(30)
  void whoSendsOneLineAndWaitsGetsItsAnswer() throws IOException {
    try (var toBatch = new PipedOutputStream();
        var in = new PipedInputStream(toBatch);
        var fromBatch = new PipedInputStream();
        var out = new PipedOutputStream(fromBatch)) {
      var judged = new FutureTask<>(() -> judge(in, out));
      Thread.ofPlatform().start(judged);
      var answers = new BufferedReader(new InputStreamReader(fromBatch, StandardCharsets.UTF_8));
      for (var i = 1; i <= 3; i++) {
        toBatch.write((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        toBatch.flush();
        assertThat(answers.readLine()).startsWith("{\"line\":%d,".formatted(i));
      }
    }
  }

  /** He has sent more than is kept waiting, and goes on. */
  @ParameterizedTest
  @ValueSource(ints = {1, 500, 5000})
  @Timeout(30)
  void nothingIsReadForSomebodyWhoLeft(int lines) throws IOException {
    try (var toBatch = new PipedOutputStream();
        var in = new PipedInputStream(toBatch, 10_000)) {
      var sender = Thread.ofPlatform().start(() -> send(toBatch, lines));
      assertThatThrownBy(() -> judge(in, new Closed())).isInstanceOf(IOException.class);
      sender.interrupt();
    }
  }

  private static void send(OutputStream to, int lines) {
    try {
      for (var i = 0; i < lines; i++) {
        to.write("{}\n".getBytes(StandardCharsets.UTF_8));
      }
      to.flush();
    } catch (IOException _) {
      // Nobody reads any more.
    }
  }

  @Test
  @Timeout(30)
  void aBrokenBodyBreaksTheAnswer() {
    var broken =
        new SequenceInputStream(
            new ByteArrayInputStream((GOOD + "\n").getBytes(StandardCharsets.UTF_8)), new Broken());
    assertThatThrownBy(() -> judge(broken, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessage("reset");
  }

  private static boolean judge(InputStream in, OutputStream out) throws IOException {
    BATCH.judge(in, out, ContactJudge.shipped());
    return true;
  }

  /** A connection that the client closed. */
  private static final class Closed extends OutputStream {
    @Override
    public void write(int octet) throws IOException {
      throw new IOException("closed");
    }
  }

  /** A connection that broke while the client sent. */
  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("reset");
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      throw new IOException("reset");
    }
  }

  @Test
  void aLineInAnotherEncodingIsRefusedAlone() throws IOException {
    var answers = answers(new byte[] {0, 0, 0, '{', -1, -1, -1, -1});
    assertThat(answers).hasSize(2);
    assertThat(JSON.readTree(answers.getFirst()).at("/problem/type").asText())
        .isEqualTo("/problems/malformed-json");
  }

  @Test
  void randomBytesAreAnswered() throws IOException {
    for (var i = 0; i < 20_000; i++) {
      var line = random.nextBoolean() ? bytes() : damaged();
      var answers = answers(line);
      assertThat(answers).hasSizeBetween(1, 2);
      for (var answer : answers) {
        assertThat(JSON.readTree(answer).has("line")).isTrue();
      }
      assertThat(JSON.readTree(answers.getLast()).path("recommendation").asText())
          .isEqualTo("quarantine");
    }
  }

  private byte[] bytes() {
    var line = new byte[random.nextInt(60)];
    random.nextBytes(line);
    return withoutEnds(line);
  }

  /** The good line with some bytes changed. */
  private byte[] damaged() {
    var line = GOOD.getBytes(StandardCharsets.UTF_8);
    for (var n = random.nextInt(4); n >= 0; n--) {
      line[random.nextInt(line.length)] = (byte) random.nextInt(256);
    }
    return withoutEnds(line);
  }

  private static byte[] withoutEnds(byte[] line) {
    for (var i = 0; i < line.length; i++) {
      line[i] = line[i] == '\n' ? (byte) '\\' : line[i];
    }
    return line;
  }
}
