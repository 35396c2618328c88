package io.clientele.platform.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Remembers the processes the platform started, to end those a killed platform left behind. */
public class PidFiles {
  private static final String SUFFIX = ".pid";

  private final Path dir;

  public PidFiles(Path dir) {
    this.dir = dir;
  }

  public void remember(String part, ProcessHandle process) {
    try {
      Files.createDirectories(dir);
      Files.writeString(dir.resolve(part + SUFFIX), ProcessMark.of(process).text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void forget(String part) {
    try {
      Files.deleteIfExists(dir.resolve(part + SUFFIX));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The remembered processes that still live, by part. */
  public Map<String, ProcessHandle> living() {
    var living = new LinkedHashMap<String, ProcessHandle>();
    if (!Files.isDirectory(dir)) {
      return living;
    }
    try (var files = Files.newDirectoryStream(dir, "*" + SUFFIX)) {
      for (var file : files) {
        var name = file.getFileName().toString();
        read(file).alive().ifPresent(p -> living.put(name.replace(SUFFIX, ""), p));
      }
      return living;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends them, politely first, and forgets them all. */
  public void endLiving(int politeSeconds) {
    var living = living();
    living.values().forEach(ProcessHandle::destroy);
    living.forEach((part, process) -> {
      end(process, politeSeconds);
      forget(part);
    });
  }

  /** Asks a process to end and insists after a while. */
  public static void end(ProcessHandle process, int politeSeconds) {
    process.destroy();
    if (!endsWithin(process, politeSeconds)) {
      process.destroyForcibly();
      endsWithin(process, politeSeconds);
    }
  }

  public static boolean endsWithin(ProcessHandle process, int seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  /** A file nobody can read names nobody: better leave a process than end the wrong one. */
  private static ProcessMark read(Path file) throws IOException {
    try {
      return ProcessMark.parse(Files.readString(file));
    } catch (RuntimeException e) {
      return new ProcessMark(-1, 0);
    }
  }
}
