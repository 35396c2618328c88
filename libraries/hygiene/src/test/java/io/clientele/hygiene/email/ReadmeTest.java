package io.clientele.hygiene.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The README's example, so that it stays true. */
class ReadmeTest {
  @Test
  void judgesFromAnyProgram() {
    var verdict = EmailJudge.shipped().judge("Ada <ada@Bücher.example>");
    assertThat(verdict.accepts(Reading.CONTACT)).isFalse();
    assertThat(verdict.accepts(Reading.HEADER)).isTrue();
    assertThat(verdict.diagnosis().code()).isEqualTo("display-name");
    assertThat(verdict.suggestion()).contains("ada@bücher.example");
    assertThat(verdict.mailbox().orElseThrow().ascii()).contains("ada@xn--bcher-kva.example");
    if (EmailJudge.shipped().judge("info+a@gmail.com") instanceof EmailVerdict.Valid valid) {
      assertThat(valid.flags()).containsExactly(EmailFlag.ROLE, EmailFlag.FREE);
      assertThat(valid.duplicateKey()).contains("info@gmail.com");
    }
  }
}
