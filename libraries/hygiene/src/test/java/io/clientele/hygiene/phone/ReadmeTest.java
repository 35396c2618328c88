package io.clientele.hygiene.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The README's example, so that it stays true. */
class ReadmeTest {
  @Test
  void judgesFromAnyProgram() {
    var phone = PhoneJudge.shipped().judge("8 916 123 45 67", PhoneContext.of("GB"));
    assertThat(phone.reasons()).containsExactly(PhoneReason.TRUNK_EIGHT, PhoneReason.TOO_LONG);
    assertThat(phone.fixes())
        .containsExactly(new PhoneFix(PhoneReason.TRUNK_EIGHT, "+79161234567"));
    var home = PhoneContext.unknown().withAddress("RU").withWorkspace("GB");
    var judged = PhoneJudge.shipped().judge("020 7031 3000 x42", home);
    assertThat(judged).isInstanceOf(PhoneVerdict.Whole.class);
    if (judged instanceof PhoneVerdict.Whole whole) {
      assertThat(whole.e164()).isEqualTo("+442070313000");
      assertThat(whole.decidedBy()).isEqualTo(RegionSource.WORKSPACE);
      assertThat(whole.rfc3966()).isEqualTo("tel:+44-20-7031-3000;ext=42");
    }
  }
}
