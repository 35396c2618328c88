package io.clientele.platform.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceAppTest {
  private static final List<String> FLAGS = List.of("-Xmx192m");

  @TempDir private Path folder;

  @Test
  void runsPlainlyWhileThereIsNoCache() throws IOException {
    assertThat(app().command()).contains("-jar", folder.resolve("quarkus-run.jar").toString());
  }

  @Test
  void runsFromTheCacheOnceItIsKept() throws IOException {
    var cache = folder.resolve(ServiceApp.cacheName(FLAGS));
    Files.writeString(Path.of(cache + ".new"), "half or whole, nobody knows");
    assertThat(app().hasCache()).isFalse();
    app().keepCache();
    assertThat(app().command()).contains("-XX:AOTCache=" + cache).doesNotContain("-jar");
  }

  @Test
  void leavesACacheAloneThatWasMadeWithOtherFlags() throws IOException {
    Files.writeString(folder.resolve(ServiceApp.cacheName(List.of("-Xmx64m"))), "a cache");
    assertThat(app().hasCache()).isFalse();
  }

  @Test
  void putsWhatTheBuildChangedBeforeWhatItWasMadeFrom() throws IOException {
    assertThat(app().recording().get(app().recording().indexOf("-cp") + 1))
        .isEqualTo(
            String.join(
                ":",
                folder.resolve("quarkus/transformed-bytecode.jar").toString(),
                folder.resolve("quarkus/generated-bytecode.jar").toString(),
                folder.resolve("app/contacts.jar").toString(),
                folder.resolve("lib/main/library.jar").toString()));
  }

  private ServiceApp app() throws IOException {
    for (var jar :
        List.of(
            "app/contacts.jar",
            "lib/boot/",
            "lib/main/library.jar",
            "quarkus/generated-bytecode.jar",
            "quarkus/transformed-bytecode.jar")) {
      var file = folder.resolve(jar);
      Files.createDirectories(jar.endsWith("/") ? file : file.getParent());
      if (!jar.endsWith("/")) {
        Files.writeString(file, "");
      }
    }
    return new ServiceApp(folder, Path.of("java"), FLAGS);
  }
}
