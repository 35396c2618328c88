package io.clientele.platform.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
  @TempDir private Path dir;

  @Test
  void keepsTheCopyWhileTheContentIsTheSame() throws IOException {
    var built = built();
    var staging = new Staging(dir.resolve("apps"));
    var first = staging.stage("contacts", built);
    Files.writeString(first.resolve("cache"), "made later");
    Files.writeString(built.resolve("app/service.jar"), "one");
    assertThat(staging.stage("contacts", built)).isEqualTo(first);
    assertThat(first.resolve("cache")).exists();
  }

  @Test
  void replacesTheCopyWhenTheContentChanges() throws IOException {
    var built = built();
    var staging = new Staging(dir.resolve("apps"));
    var first = staging.stage("contacts", built);
    var other = staging.stage("dedupe", built);
    Files.writeString(built.resolve("app/service.jar"), "two");
    var second = staging.stage("contacts", built);
    assertThat(second.resolve("app/service.jar")).hasContent("two");
    assertThat(first).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void tellsWhatRunsWhateverWasBuiltSince() throws IOException {
    var built = built();
    var staging = new Staging(dir.resolve("apps"));
    assertThat(staging.staged("contacts")).isEmpty();
    var first = staging.stage("contacts", built);
    staging.stage("dedupe", built);
    Files.writeString(built.resolve("app/service.jar"), "two");
    assertThat(staging.staged("contacts")).contains(first);
    assertThat(first).exists();
  }

  private Path built() throws IOException {
    var built = dir.resolve("built");
    Files.createDirectories(built.resolve("app"));
    Files.writeString(built.resolve("app/service.jar"), "one");
    return built;
  }
}
