package io.clientele.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.kit.problem.Rejection;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
  @Test
  void readsDaysFromMidnightAndInstantsWithAnyOffset() {
    var period = Period.of("2026-05-01", "2026-05-01T10:00:00+02:00");
    assertThat(period.from()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
    assertThat(period.to()).isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
  }

  @Test
  void isSinceEverUntilNowWhenNothingIsSaid() {
    assertThat(Period.of(null, "")).isEqualTo(new Period(null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday, , /from",
    "2026-02-30, , /from",
    "2026-01-01T10:00, , /from",
    ", 1.5.2026, /to",
    "2026-05-02, 2026-05-01, /to",
  })
  void refusesWhatIsNoPeriod(String from, String to, String pointer) {
    assertThatThrownBy(() -> Period.of(from, to))
        .isInstanceOfSatisfying(
            Rejection.class,
            refusal -> {
              assertThat(refusal.slug()).isEqualTo("bad-period");
              assertThat(refusal.errors()).extracting("pointer").containsExactly(pointer);
            });
  }
}
