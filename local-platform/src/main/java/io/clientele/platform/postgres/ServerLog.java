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
  private static final String SESSIONS_LEFT = "pre-existing shared memory block";

  private ServerLog() {}

  static CannotStart explain(Path log, long from, PlatformSettings settings) throws IOException {
    return new CannotStart(sentence(said(log, from), log, settings));
  }

  /** Whether sessions of a server that was killed still work on the data folder. */
  static boolean tellsOfSessionsLeft(Path log, long from) throws IOException {
    return said(log, from).contains(SESSIONS_LEFT);
  }

  private static String said(Path log, long from) throws IOException {
    byte[] all = Files.readAllBytes(log);
    return new String(
        Arrays.copyOfRange(all, (int) Math.min(from, all.length), all.length),
        StandardCharsets.UTF_8);
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
    if (said.contains(SESSIONS_LEFT)) {
      return "Sessions of a PostgreSQL that was killed still work on %s: end the processes named postgres, then start again."
          .formatted(settings.data());
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
