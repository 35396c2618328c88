package io.clientele.platform.relay;

import io.clientele.platform.PlatformSettings;
import io.clientele.platform.control.TestParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The one platform that all tests of this module use, started by the first that needs it. */
final class SharedPlatform {
  private static @Nullable TestParts parts;

  private SharedPlatform() {}

  static synchronized TestParts parts() throws Exception {
    var running = parts;
    if (running == null) {
      var data = Files.createTempDirectory("clientele-relay-tests-");
      Files.createDirectories(data.resolve("logs"));
      var started = TestParts.start(PlatformSettings.onFreePorts(data));
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                started.close();
                delete(data);
              }));
      running = started;
      parts = running;
    }
    return running;
  }

  private static void delete(Path folder) {
    try (var inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
