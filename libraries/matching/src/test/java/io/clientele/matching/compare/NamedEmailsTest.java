package io.clientele.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedEmailsTest {
  @ParameterizedTest
  @CsvSource({
    "anna.smith7@example.org, anna, smith, true, given and family name",
    "asmith@example.org, anna, smith, true, initial and family name",
    "yuriy_zhukov@example.org, yurii, zhukov, true, another spelling of the name",
    "anna@example.org, anna, smith, true, the given name alone",
    "seagull77@example.org, anna, smith, false, a name of its own",
    "as@example.org, anna, smith, false, too short to tell",
    "seagull77@example.org, '', '', false, no name to compare with"
  })
  void tellsAddressesMadeOfNames(
      String email, String given, String family, boolean made, String why) {
    assertThat(NamedEmails.isOfName(email, given, family)).as(why).isEqualTo(made);
  }
}
