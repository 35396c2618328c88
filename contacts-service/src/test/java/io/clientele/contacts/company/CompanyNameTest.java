package io.clientele.contacts.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which spellings are one company. */
class CompanyNameTest {
  @ParameterizedTest(name = "{3}")
  @CsvSource({
    "Acme Ltd, ACME  ltd, true, case and blanks do not matter",
    "' Acme Ltd ', Acme Ltd, true, nor blanks around it",
    "Straße AG, STRASSE AG, true, nor how capitals are written",
    "Acme Ltd, Acme Limited, false, another word is another company",
  })
  void tellsCompaniesByTheirNames(String one, String other, boolean same, String why) {
    assertThat(CompanyName.key(one).equals(CompanyName.key(other))).as(why).isEqualTo(same);
  }
}
