package io.clientele.platform.services;

import io.clientele.platform.Part;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One service as a process of its own, started again when it dies. */
public class ServiceProcess implements Part {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(100);

  /** How long a service may take to end before it is killed. */
  public static final int POLITE_SECONDS = 15;

  private final Launch launch;
  private final PidFiles pids;
  private final Health health;

  private volatile State state = State.STOPPED;
  private volatile String note = "";
  private volatile boolean wanted;
  private volatile boolean starting;
  private @Nullable Process process;
  private Backoff backoff = new Backoff(0);

  public ServiceProcess(Launch launch, PidFiles pids) {
    this.launch = launch;
    this.pids = pids;
    this.health = new Health(launch.port());
  }

  /**
   * How to start it.
   *
   * @param command the program with its arguments
   * @param politeSeconds how long it may take to end before it is killed
   * @param environment what it is told beyond the platform's own environment
   */
  public record Launch(
      String name,
      int port,
      List<String> command,
      Map<String, String> environment,
      Path log,
      int politeSeconds) {}

  @Override
  public String name() {
    return launch.name();
  }

  @Override
  public String address() {
    return "http://127.0.0.1:" + launch.port();
  }

  @Override
  public State state() {
    return state;
  }

  /** What a person should know beyond the state. */
  public String note() {
    return note;
  }

  public synchronized long pid() {
    return process == null || !process.isAlive() ? 0 : process.pid();
  }

  @Override
  public void start() throws Exception {
    wanted = true;
    LogFiles.rotate(launch.log());
    spawn();
    awaitReady();
  }

  @Override
  public void stop() {
    wanted = false;
    var running = running();
    if (running != null) {
      PidFiles.end(running.toHandle(), launch.politeSeconds());
    }
    pids.forget(name());
    state = State.STOPPED;
  }

  /** Looks after it once it was started: notices a death or a silence, and starts it again. */
  public void watch() throws InterruptedException {
    if (wanted && !starting && pid() != 0) {
      var complaint = health.complaint();
      state = complaint.isEmpty() ? State.READY : State.STARTING;
      note = complaint.isEmpty() ? restarts() : complaint;
    }
  }

  private synchronized @Nullable Process running() {
    return process;
  }

  private synchronized void spawn() throws IOException {
    state = State.STARTING;
    var builder = new ProcessBuilder(launch.command());
    builder.environment().putAll(launch.environment());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    var started = builder.start();
    var begun = System.nanoTime();
    process = started;
    pids.remember(name(), started.toHandle());
    var _ = started.onExit().thenAccept(p -> died(p, Duration.ofNanos(System.nanoTime() - begun)));
  }

  private void awaitReady() throws InterruptedException {
    starting = true;
    try {
      pollUntilReady();
    } finally {
      starting = false;
    }
  }

  private void pollUntilReady() throws InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    var complaint = "";
    while (wanted && System.nanoTime() < until) {
      if (state == State.FAILED) {
        throw new IllegalStateException(note);
      }
      complaint = health.complaint();
      if (complaint.isEmpty() && pid() != 0) {
        note = restarts();
        state = State.READY;
        return;
      }
      note = complaint;
      Thread.sleep(POLL);
    }
    state = State.FAILED;
    note = "not ready after %d s (%s)".formatted(PATIENCE.toSeconds(), complaint);
    throw new IllegalStateException(name() + " is " + note);
  }

  private void died(Process dead, Duration life) {
    if (!wanted || pid() != 0) {
      return;
    }
    backoff = backoff.afterLifeOf(life);
    state = State.FAILED;
    note =
        "ended with code %d; starting again in %d s"
            .formatted(dead.exitValue(), backoff.pause().toSeconds());
    Thread.ofVirtual().start(this::restart);
  }

  private void restart() {
    try {
      Thread.sleep(backoff.pause());
      if (wanted) {
        spawn();
        awaitReady();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | IllegalStateException e) {
      note = String.valueOf(e.getMessage());
    }
  }

  private String restarts() {
    return switch (backoff.deaths()) {
      case 0 -> "";
      case 1 -> "restarted once";
      default -> "restarted " + backoff.deaths() + " times";
    };
  }
}
