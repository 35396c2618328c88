package io.clientele.platform.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {
  @TempDir private Path dir;

  @Test
  void endsAProcessThatAKilledPlatformLeft() throws Exception {
    var left = new ProcessBuilder("sleep", "600").start();
    var pids = new PidFiles(dir);
    pids.remember("contacts", left.toHandle());
    assertThat(new PidFiles(dir).living()).containsOnlyKeys("contacts");
    pids.endLiving(5);
    assertThat(left.isAlive()).isFalse();
    assertThat(dir).isEmptyDirectory();
  }

  @Test
  void neverTakesAReusedIdForItsProcess() throws Exception {
    var stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(dir.resolve("contacts.pid"), stranger.pid() + " 1000000\n");
      new PidFiles(dir).endLiving(5);
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void leavesEverybodyAliveWhenAFileCannotBeRead() throws Exception {
    Files.writeString(dir.resolve("contacts.pid"), "");
    assertThat(new PidFiles(dir).living()).isEmpty();
  }

  @Test
  void insistsWhenAProcessDoesNotListen() throws Exception {
    var deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo; exec sleep 600").start();
    assertThat(deaf.inputReader().readLine()).isEmpty();
    PidFiles.end(deaf.toHandle(), 1);
    assertThat(deaf.isAlive()).isFalse();
  }
}
