package io.clientele.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RejectionTest {
  @Test
  void showsWhatWasSentEvenWhereItCannotBeWritten() {
    var refused =
        new Rejection(400, "bad", "Not a\ud83d").error("/\udc00x", "bad", "é \ud83d\ude00");

    assertThat(refused).hasMessage("Not a?");
    assertThat(refused.errors().getFirst().pointer()).isEqualTo("/?x");
    assertThat(refused.errors().getFirst().message()).isEqualTo("é \ud83d\ude00");
  }
}
