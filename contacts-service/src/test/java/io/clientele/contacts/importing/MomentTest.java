package io.clientele.contacts.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {
  @ParameterizedTest
  @CsvSource({
    "2016-10-20, 2016-10-20T00:00:00Z",
    "20.10.2016, 2016-10-20T00:00:00Z",
    "2016-10-20 14:30, 2016-10-20T14:30:00Z",
    "2016-10-20T14:30:05, 2016-10-20T14:30:05Z",
    "2016-10-20T14:30:05+02:00, 2016-10-20T12:30:05Z",
  })
  void readsClearTimes(String text, Instant at) {
    assertThat(Moment.at(text)).contains(at);
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2026", "09/30/14", "2026-02-30", "soon", ""})
  void guessesNothingFromUnclearOnes(String text) {
    assertThat(Moment.at(text)).isEmpty();
  }

  @Test
  void countsDaysBackFromTheImport() {
    var imported = Instant.parse("2026-03-01T12:00:00Z");

    assertThat(Moment.daysBefore(imported, "1.5")).contains(Instant.parse("2026-02-28T00:00:00Z"));
    assertThat(Moment.daysBefore(imported, "-3")).isEmpty();
  }
}
