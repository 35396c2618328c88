package io.clientele.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void readsTheProportionalShareAndNotItsParts() {
    var rollup = "0-1 ---p 0 00:00 0 [rollup]\nRss:  9000 kB\nPss:  4321 kB\nPss_Dirty: 12 kB\n";
    assertThat(Memory.pss(rollup)).hasValue(4321);
    assertThat(Memory.pss("Rss: 1 kB")).isEmpty();
  }
}
