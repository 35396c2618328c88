package io.clientele.platform.control;

import io.clientele.platform.CannotStart;
import io.clientele.platform.postgres.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** What test platforms that were killed could not take away: data folders and their databases. */
final class Leftovers {
  static final String PREFIX = "clientele-test-platform-";

  private static final String OWNER = "owner.pid";

  private Leftovers() {}

  /** Marks the folder as this process's and removes those of processes that are gone. */
  static void clear(Path own) throws IOException, CannotStart {
    Files.writeString(own.resolve(OWNER), Long.toString(ProcessHandle.current().pid()));
    try (var folders = Files.newDirectoryStream(own.getParent(), PREFIX + "*")) {
      for (var folder : folders) {
        if (!folder.equals(own) && isOrphan(folder)) {
          Postgres.endLeftover(folder);
          delete(folder);
        }
      }
    }
  }

  static void delete(Path folder) throws IOException {
    try (var inside = Files.walk(folder)) {
      for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static boolean isOrphan(Path folder) throws IOException {
    var owner = folder.resolve(OWNER);
    return Files.isReadable(owner)
        && ProcessHandle.of(Long.parseLong(Files.readString(owner).strip())).isEmpty();
  }
}
