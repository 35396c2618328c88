package io.clientele.platform.control;

import io.clientele.platform.PlatformSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The platform that tests share, as a process: it prints where it answers and ends by itself. */
@Command(name = "test-platform")
public final class TestPlatform implements Runnable {
  @Option(
      names = "--parent",
      description = "the process with which it ends; without it, it stays until told or killed")
  private long parent;

  @Option(names = "--port", description = "the control port; 0, the default, takes a free one")
  private int port;

  @Option(
      names = "--coordinates",
      description = "a file that gets the same line as standard output, removed at the end")
  private @Nullable Path coordinates;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch cleaned = new CountDownLatch(1);

  public static void main(String[] args) {
    System.exit(new CommandLine(new TestPlatform()).execute(args));
  }

  @Override
  public void run() {
    try {
      var data = Files.createTempDirectory(Leftovers.PREFIX);
      Runtime.getRuntime().addShutdownHook(new Thread(this::endNow));
      try {
        Leftovers.clear(data);
        Files.createDirectories(data.resolve("logs"));
        serve(data);
      } finally {
        Leftovers.delete(data);
        cleaned.countDown();
      }
    } catch (Exception e) {
      throw new CommandLine.ExecutionException(
          new CommandLine(this), String.valueOf(e.getMessage()), e);
    }
  }

  private void serve(Path data) throws Exception {
    try (var parts = TestParts.start(PlatformSettings.onFreePorts(data));
        var control = new ControlPort(parts, port, ended::countDown)) {
      announce(control.port());
      while (parentLives() && !ended.await(500, TimeUnit.MILLISECONDS)) {
        // Its parent is looked for twice a second.
      }
    } finally {
      if (coordinates != null) {
        Files.deleteIfExists(coordinates);
      }
    }
  }

  // A signal ends the JVM: what was started and written goes first.
  private void endNow() {
    ended.countDown();
    try {
      cleaned.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean parentLives() {
    return parent == 0 || ProcessHandle.of(parent).filter(ProcessHandle::isAlive).isPresent();
  }

  private void announce(int controlPort) throws IOException {
    var line =
        "{\"control\":\"http://127.0.0.1:%d\",\"pid\":%d}"
            .formatted(controlPort, ProcessHandle.current().pid());
    if (coordinates != null) {
      Files.createDirectories(coordinates.toAbsolutePath().getParent());
      var beside = coordinates.resolveSibling(coordinates.getFileName() + ".new");
      Files.writeString(beside, line);
      Files.move(beside, coordinates, StandardCopyOption.ATOMIC_MOVE);
    }
    System.out.println(line);
  }
}
