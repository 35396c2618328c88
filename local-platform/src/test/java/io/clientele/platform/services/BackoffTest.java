package io.clientele.platform.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final Duration SHORT_LIFE = Duration.ofSeconds(3);

  @Test
  void waitsLongerAfterEachEarlyDeathUpToHalfAMinute() {
    var backoff = new Backoff(0).afterLifeOf(SHORT_LIFE);
    assertThat(backoff.pause()).isEqualTo(Duration.ofSeconds(1));
    assertThat(backoff.afterLifeOf(SHORT_LIFE).pause()).isEqualTo(Duration.ofSeconds(2));
    assertThat(new Backoff(40).pause()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void forgivesEarlierDeathsAfterALongLife() {
    assertThat(new Backoff(9).afterLifeOf(Duration.ofHours(1)).pause())
        .isEqualTo(Duration.ofSeconds(1));
  }
}
