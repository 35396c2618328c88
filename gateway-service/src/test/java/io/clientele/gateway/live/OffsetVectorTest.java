package io.clientele.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetVectorTest {
  private static final int LIFE = 0x5eed;

  @Test
  void readsWhatItWrote() {
    long[] offsets = {0, 1, 127, 128, 300, 1L << 40, Long.MAX_VALUE};

    var read = OffsetVector.read(OffsetVector.text(LIFE, offsets), LIFE, offsets.length);

    assertThat(read).hasValue(offsets);
  }

  @Test
  void knowsNothingOfAnotherLifeOfTheTopics() {
    var text = OffsetVector.text(LIFE, new long[] {4, 2});

    assertThat(OffsetVector.read(text, LIFE + 1, 2)).isEmpty();
  }

  @Test
  void knowsNothingOfAnotherNumberOfPartitions() {
    var text = OffsetVector.text(LIFE, new long[] {4, 2});

    assertThat(OffsetVector.read(text, LIFE, 1)).isEmpty();
    assertThat(OffsetVector.read(text, LIFE, 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "17", "not base64!", "AQAAXu3___________________8"})
  void takesNothingElseForAVector(String text) {
    assertThat(OffsetVector.read(text, LIFE, 2)).isEmpty();
  }

  @Test
  void isShortForAYoungPlatform() {
    assertThat(OffsetVector.text(LIFE, new long[LiveTopic.partitions()])).hasSizeLessThan(160);
  }
}
