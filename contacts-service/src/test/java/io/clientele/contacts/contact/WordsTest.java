package io.clientele.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How typed words find contacts. */
class WordsTest {
  @Test
  void takesNamesMailsAndNumbersApart() {
    var words =
        Words.of(
            Samples.prepared(
                    "{'givenName': 'Åsa', 'emails': [{'value': 'asa@example.org'}],"
                        + " 'phones': [{'value': '020 7946 0695'}]}")
                .values());
    assertThat(words).isEqualTo("åsa asa example org 020 7946 0695 442079460695");
  }

  @Test
  void neverLetsTypedTextBecomePartOfTheQueryLanguage() {
    assertThat(Words.query("o'neil & !(x):* <->")).isEqualTo("'o':* & 'neil':* & 'x':*");
  }
}
