package io.clientele.platform.postgres;

import io.clientele.platform.CannotStart;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The operating system's side of a PostgreSQL server: its processes and the signals they take. */
final class ServerProcess {
  private static final Duration CLEAN_STOP = Duration.ofSeconds(20);

  private final ProcessHandle handle;

  private ServerProcess(ProcessHandle handle) {
    this.handle = handle;
  }

  static ServerProcess launch(
      PostgresBinaries binaries, Path folder, Path log, Map<String, String> settings)
      throws IOException {
    var command = new ArrayList<String>(asNobody());
    command.addAll(List.of(binaries.program("postgres"), "-D", folder.toString()));
    settings.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    return new ServerProcess(process.toHandle());
  }

  /** PostgreSQL refuses to run as root: root becomes nobody in a user namespace of its own. */
  static List<String> asNobody() {
    return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
  }

  /**
   * Ends a server that outlived the platform that started it, and forgets one that is no more: a
   * process id may have been given to somebody else since.
   */
  static void endOrphan(Path folder) throws IOException, CannotStart {
    var pidFile = folder.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    var holder = ProcessHandle.of(pid);
    if (holder.isEmpty() || isRemains(holder.get())) {
      // Left to PostgreSQL, which reads in it whether sessions of the killed server still write.
      return;
    }
    var owner = holder.filter(process -> serves(process, folder));
    if (owner.isEmpty()) {
      Files.deleteIfExists(pidFile);
      return;
    }
    if (owner.get().parent().filter(ServerProcess::isJava).isPresent()) {
      throw new CannotStart(
          "PostgreSQL already runs on %s (process %d) for another platform: stop that one first with `./clientele down`."
              .formatted(folder, pid));
    }
    new ServerProcess(owner.get()).stop();
  }

  boolean isAlive() {
    return handle.isAlive();
  }

  long pid() {
    return handle.pid();
  }

  /** Ends connections, writes a checkpoint and ends; after a while without the checkpoint. */
  void stop() throws IOException {
    signal("INT");
    if (!ended(CLEAN_STOP)) {
      signal("QUIT");
      if (!ended(CLEAN_STOP)) {
        kill();
      }
    }
  }

  /** Pulls the plug: what is not on disk by now is gone. */
  void kill() {
    var processes = new ArrayList<ProcessHandle>();
    processes.add(handle);
    handle.descendants().forEach(processes::add);
    processes.forEach(ProcessHandle::destroyForcibly);
    for (var process : processes) {
      var _ = new ServerProcess(process).ended(CLEAN_STOP);
    }
  }

  private void signal(String name) throws IOException {
    new ProcessBuilder("sh", "-c", "kill -" + name + " " + handle.pid())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private boolean ended(Duration patience) {
    try {
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A dead process whose parent has not looked yet: it goes in a moment and has no command. */
  private static boolean isRemains(ProcessHandle process) {
    return process.info().command().isEmpty()
        && new ServerProcess(process).ended(Duration.ofSeconds(10));
  }

  private static boolean serves(ProcessHandle process, Path folder) {
    return process
        .info()
        .arguments()
        .filter(arguments -> Arrays.asList(arguments).contains(folder.toString()))
        .isPresent();
  }

  private static boolean isJava(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("java")).isPresent();
  }
}
