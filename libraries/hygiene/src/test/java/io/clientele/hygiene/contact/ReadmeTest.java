package io.clientele.hygiene.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.hygiene.phone.PhoneVerdict;
import io.clientele.hygiene.text.Standing;
import org.junit.jupiter.api.Test;

/** The README's example, so that it stays true. */
class ReadmeTest {
  @Test
  void judgesFromAnyProgram() {
    var entered =
        ContactEntry.empty()
            .named("ADA", "Lovelace ")
            .mailed("ada@gmial.com")
            .called(new PhoneEntry("020 7031 3000", "GB"));
    var verdict = ContactJudge.shipped().judge(entered);
    assertThat(verdict.standing()).isEqualTo(Standing.SUSPICIOUS);
    assertThat(verdict.corrections().getFirst().toString())
        .isEqualTo(
            "Correction[pointer=/emails/0/value, value=ada@gmail.com, reasons=[typo],"
                + " application=SUGGESTED]");
    for (var part : verdict.parts()) {
      assertThat(part.verdict() + part.forms() + part.remarks() + part.version()).isNotEmpty();
      if (part instanceof PhonePart phone && phone.number() instanceof PhoneVerdict.Whole whole) {
        assertThat(whole.type().code()).isEqualTo("fixed-line");
      }
    }
  }
}
