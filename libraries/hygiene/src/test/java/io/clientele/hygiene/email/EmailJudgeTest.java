package io.clientele.hygiene.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class EmailJudgeTest {
  @ParameterizedTest(name = "{0}: {4}")
  @CsvFileSource(
      resources = "valid-emails.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void acceptsAndNormalizes(
      String entered, String normalized, @Nullable String ascii, String key, String why) {
    assertThat(judge(Escapes.read(entered)))
        .as(why)
        .isInstanceOfSatisfying(
            EmailVerdict.Valid.class,
            valid -> {
              assertThat(valid.normalized()).isEqualTo(Escapes.read(normalized));
              assertThat(valid.ascii().orElse(null)).isEqualTo(ascii);
              assertThat(valid.duplicateKey()).contains(Escapes.read(key));
              assertThat(valid.normalized()).isEqualTo(valid.local() + "@" + valid.domain());
            });
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvFileSource(
      resources = "invalid-emails.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void refusesWithReasonAndPosition(
      @Nullable String entered, String reason, int position, String why) {
    assertThat(judge(Escapes.read(entered == null ? "" : entered)))
        .as(why)
        .isInstanceOfSatisfying(
            EmailVerdict.Invalid.class,
            invalid -> {
              assertThat(invalid.reason()).isEqualTo(reason);
              assertThat(invalid.position()).isEqualTo(position);
              assertThat(invalid.sentence()).endsWith(".");
              assertThat(invalid.duplicateKey()).isEmpty();
            });
  }

  @Test
  void countsTheLimitsInOctets() {
    assertThat(isValid("x".repeat(64) + "@example.com")).isTrue();
    assertThat(fault("x".repeat(65) + "@example.com")).isEqualTo(EmailFault.LOCAL_TOO_LONG);
    assertThat(isValid("я".repeat(32) + "@example.com")).isTrue();
    assertThat(fault("я".repeat(33) + "@example.com")).isEqualTo(EmailFault.LOCAL_TOO_LONG);
    assertThat(isValid("me@" + "x".repeat(63) + ".com")).isTrue();
    assertThat(fault("me@" + "x".repeat(64) + ".com")).isEqualTo(EmailFault.LABEL_TOO_LONG);
    assertThat(fault("me@中" + "1".repeat(60) + ".com")).isEqualTo(EmailFault.LABEL_TOO_LONG);
  }

  @Test
  void refusesTheTwoHundredFiftyFifthOctet() {
    var domain = ("x".repeat(61) + ".").repeat(3) + "com"; // 189 octets
    assertThat(isValid("y".repeat(64) + "@" + domain)).isTrue();
    assertThat(isValid("y".repeat(64) + "@" + domain.substring(1))).isTrue();
    assertThat(fault("y".repeat(64) + "@x" + domain)).isEqualTo(EmailFault.TOO_LONG);
    assertThat(fault("y@" + ("x".repeat(61) + ".").repeat(4) + "abcdef"))
        .isEqualTo(EmailFault.DOMAIN_TOO_LONG);
  }

  @Test
  void letsNoControlCharacterThroughInAnyPlace() {
    var address = "me@example.com";
    for (var c : new String[] {"\r", "\n", "\r\n", "\0", "\u007f", "\u0085", "\u2028", "\u200b"}) {
      for (var i = 0; i <= address.length(); i++) {
        var attacked = address.substring(0, i) + c + address.substring(i);
        assertThat(judge(attacked)).isInstanceOf(EmailVerdict.Invalid.class);
      }
    }
  }

  private static boolean isValid(String address) {
    return judge(address) instanceof EmailVerdict.Valid;
  }

  private static @Nullable EmailFault fault(String address) {
    return judge(address).diagnosis().fault();
  }

  private static EmailVerdict judge(String address) {
    return EmailJudge.shipped().judge(address);
  }
}
