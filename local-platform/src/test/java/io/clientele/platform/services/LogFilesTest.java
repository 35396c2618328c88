package io.clientele.platform.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
  @TempDir private Path dir;

  @Test
  void keepsTheLastThreeStartsAside() throws Exception {
    var log = dir.resolve("contacts.log");
    for (var start = 1; start <= 5; start++) {
      LogFiles.rotate(log);
      Files.writeString(log, "start " + start);
    }
    assertThat(log).hasContent("start 5");
    assertThat(dir.resolve("contacts.log.1")).hasContent("start 4");
    assertThat(dir.resolve("contacts.log.3")).hasContent("start 2");
    assertThat(dir.resolve("contacts.log.4")).doesNotExist();
  }

  @Test
  void showsTheLastLines() throws Exception {
    var log = Files.writeString(dir.resolve("a.log"), "one\ntwo\nthree\n");
    assertThat(LogFiles.tail(log, 2)).containsExactly("two", "three");
    assertThat(LogFiles.tail(dir.resolve("none.log"), 2)).isEmpty();
  }
}
