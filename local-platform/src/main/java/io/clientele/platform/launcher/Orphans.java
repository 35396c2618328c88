package io.clientele.platform.launcher;

import io.clientele.platform.CannotStart;
import io.clientele.platform.postgres.Postgres;
import io.clientele.platform.services.PidFiles;
import io.clientele.platform.services.ProcessMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Processes that a killed platform left behind: services, and the database. */
class Orphans {
  private static final int POLITE_SECONDS = 15;

  private final Home home;
  private final PidFiles pids;

  Orphans(Home home) {
    this.home = home;
    this.pids = new PidFiles(home.run());
  }

  /** Those that live, by part. */
  Map<String, ProcessHandle> find() {
    var found = new LinkedHashMap<>(pids.living());
    postgres().ifPresent(p -> found.put("postgres", p));
    return found;
  }

  /** Ends them all at once and waits; the database last, since the others write to it. */
  void end(Map<String, ProcessHandle> left) {
    left.forEach((part, process) -> {
      if (!part.equals("postgres")) {
        process.destroy();
      }
    });
    left.forEach((part, process) -> {
      if (!part.equals("postgres")) {
        PidFiles.end(process, POLITE_SECONDS);
        pids.forget(part);
      }
    });
    if (left.containsKey("postgres")) {
      endPostgres();
    }
  }

  /** Told to end whoever is still connected: plainly told to end, it waits for them for ever. */
  private void endPostgres() {
    try {
      Postgres.endLeftover(home.dir());
    } catch (CannotStart e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The server that holds our data folder, by the file it keeps there. */
  private Optional<ProcessHandle> postgres() {
    return postmaster(home.dir().resolve("postgres").resolve("postmaster.pid"));
  }

  /** Line one is its id, line three when it started, in seconds. */
  static Optional<ProcessHandle> postmaster(Path file) {
    try {
      var lines = Files.readAllLines(file);
      var mark =
          new ProcessMark(
              Long.parseLong(lines.get(0).strip()), Long.parseLong(lines.get(2).strip()) * 1000);
      return mark.alive();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
