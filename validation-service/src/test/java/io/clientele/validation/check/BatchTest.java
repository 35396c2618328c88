package io.clientele.validation.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.hygiene.contact.ContactJudge;
import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Whatever bytes a line has, it is answered, and so is the next one. */
class BatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Batch BATCH =
      new Batch(
          JSON,
          Validation.byDefaultProvider()
              .configure()
              .messageInterpolator(new ParameterMessageInterpolator())
              .buildValidatorFactory()
              .getValidator());
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
