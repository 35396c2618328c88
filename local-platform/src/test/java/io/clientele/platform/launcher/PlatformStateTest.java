package io.clientele.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.launcher.PartStatus.Phase;
import io.clientele.platform.services.ProcessMark;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformStateTest {
  private static final ProcessMark SELF = ProcessMark.of(ProcessHandle.current());

  @Test
  void isReadyOnlyWhenEveryBuiltPartIs() {
    assertThat(state(Phase.READY, Phase.READY).allReady()).isTrue();
    assertThat(state(Phase.READY, Phase.NOT_BUILT).allReady()).isTrue();
    assertThat(state(Phase.READY, Phase.RESTARTING).allReady()).isFalse();
    assertThat(state().allReady()).isFalse();
  }

  @Test
  void reachesTheCommandsBesideThePlatformAsItWasWritten(@TempDir Path dir) {
    var file = new StateFile(new Home(dir, dir, dir));
    assertThat(file.read()).isEmpty();
    file.write(state(Phase.READY));
    assertThat(file.running()).contains(state(Phase.READY));
  }

  @Test
  void isNotRunningWhenItsProcessIsGone(@TempDir Path dir) {
    var file = new StateFile(new Home(dir, dir, dir));
    var longAgo = new ProcessMark(SELF.pid(), 1_000_000);
    file.write(new PlatformState(longAgo, state(Phase.READY).parts(), "", ""));
    assertThat(file.running()).isEmpty();
  }

  private static PlatformState state(Phase... phases) {
    var parts = Arrays.stream(phases).map(p -> new PartStatus("part", p, "", 0, 0, "")).toList();
    return new PlatformState(SELF, parts, "", "");
  }
}
