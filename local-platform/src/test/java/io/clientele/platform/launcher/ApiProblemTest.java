package io.clientele.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiProblemTest {
  @Test
  void saysAProblemAsASentenceWithItsErrors() {
    var body =
        """
        {"type":"/problems/invalid","title":"Invalid","status":422,"detail":"Correct the fields.",
         "traceId":"abc","errors":[{"pointer":"/phone","code":"syntax","message":"is no number"}]}
        """;
    assertThat(ApiProblem.sentence(422, body))
        .isEqualTo("Invalid: Correct the fields.\n  /phone is no number\n  trace abc (422)");
  }

  @Test
  void showsAnythingElseAsItCameButShort() {
    assertThat(ApiProblem.sentence(502, "<html>Bad gateway</html>")).contains("502", "Bad gateway");
    assertThat(ApiProblem.sentence(500, "x".repeat(5000))).hasSizeLessThan(400);
  }
}
