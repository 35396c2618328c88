package io.clientele.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.platform.PlatformSettings;
import io.clientele.platform.containers.Containers;
import io.clientele.platform.control.TestParts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

class ContainersTest {
  private static final int ROWS = 500;

  @TempDir private Path data;

  @Test
  void killedContainersGoOnWithWhatTheyHadAndNothingIsLost() throws Exception {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "no container engine answers: start one, or set DOCKER_HOST");
    Files.createDirectories(data.resolve("logs"));
    try (var parts = TestParts.start(PlatformSettings.onFreePorts(data), new Containers());
        var outbox = Outbox.open(parts)) {
      for (var part : List.of("postgres", "kafka")) {
        outbox.write(Outbox.manyRows(ROWS));
        parts.kill(part);
        parts.start(part);
      }
      outbox.awaitRelayed("contacts");
      outbox.write(Outbox.manyRows(ROWS));
      var written = outbox.ids();
      assertThat(written).hasSize(3 * ROWS);
      try (var arrivals = outbox.arrivals()) {
        assertThat(arrivals.missingOf(written)).isEmpty();
      }
    }
  }
}
