package io.clientele.platform.postgres;

import io.clientele.platform.CannotStart;
import io.clientele.platform.PlatformSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Turns what PostgreSQL wrote before it ended into a sentence that says what to do. */
final class ServerLog {
  private ServerLog() {}

  static CannotStart explain(Path log, long from, PlatformSettings settings) throws IOException {
    byte[] all = Files.readAllBytes(log);
    var said =
        new String(
            Arrays.copyOfRange(all, (int) Math.min(from, all.length), all.length),
            StandardCharsets.UTF_8);
    return new CannotStart(sentence(said, log, settings));
  }

  static String sentence(String said, Path log, PlatformSettings settings) {
    if (said.contains("No space left on device")) {
      return "The disk with %s is full: make room (PostgreSQL needs at least 1 GB), then start again."
          .formatted(settings.data());
    }
    if (said.contains("Address already in use")) {
      return "Port %d, meant for PostgreSQL, is taken by another program: end that program (`ss -ltnp` shows it) or give PostgreSQL another port."
          .formatted(settings.postgresPort());
    }
    if (said.contains("unshare failed")) {
      return "PostgreSQL does not run as root and this machine allows no user namespaces: start the"
          + " platform as an ordinary user.";
    }
    if (said.contains("Permission denied") || said.contains("has wrong ownership")) {
      return "PostgreSQL may not use %s: give the folder to the user who starts the platform."
          .formatted(settings.data());
    }
    return "PostgreSQL ended while starting; its last words are in %s: %s"
        .formatted(log, lastLine(said));
  }

  private static String lastLine(String said) {
    return said.strip().lines().reduce("(nothing)", (_, last) -> last);
  }
}
