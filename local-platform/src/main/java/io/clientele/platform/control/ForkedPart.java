package io.clientele.platform.control;

import io.clientele.platform.CannotStart;
import io.clientele.platform.PlatformSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A part in a JVM of its own, so that a test can kill it as an operating system would. */
final class ForkedPart implements KillablePart {
  /** Tests start quickly with the first compiler; who measures wants the last, 4. */
  private static final int COMPILER = Integer.getInteger("clientele.parts.compiler", 1);

  private final String name;
  private final PlatformSettings settings;
  private final String shownAddress;
  private volatile State state = State.STOPPED;
  private @Nullable Process process;

  ForkedPart(String name, PlatformSettings settings, String shownAddress) {
    this.name = name;
    this.settings = settings;
    this.shownAddress = shownAddress;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String address() {
    return state() == State.READY ? shownAddress : "";
  }

  @Override
  public State state() {
    var running = process;
    boolean gone = state == State.READY && (running == null || !running.isAlive());
    return gone ? State.FAILED : state;
  }

  @Override
  public synchronized void start() throws CannotStart {
    if (state() == State.READY) {
      return;
    }
    state = State.STARTING;
    try {
      var forked = fork();
      process = forked;
      awaitReady(forked);
      state = State.READY;
    } catch (IOException e) {
      throw new CannotStart(name + " cannot start: " + e.getMessage(), e);
    } finally {
      if (state != State.READY) {
        state = State.FAILED;
      }
    }
  }

  @Override
  public synchronized void stop() {
    var running = process;
    process = null;
    state = State.STOPPED;
    if (running == null) {
      return;
    }
    try {
      running.getOutputStream().close();
      if (!running.waitFor(30, TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void kill() {
    var running = process;
    process = null;
    state = State.STOPPED;
    if (running != null) {
      running.destroyForcibly().onExit().join();
    }
  }

  private Process fork() throws IOException {
    var log = settings.data().resolve("logs").resolve(name + ".log");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=" + COMPILER,
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED",
            "-Dclientele.log=" + log,
            "-cp",
            System.getProperty("java.class.path"),
            PartProcess.class.getName(),
            name,
            settings.data().toString(),
            settings.cache().toString(),
            Integer.toString(settings.postgresPort()),
            Integer.toString(settings.brokerPort()),
            Integer.toString(settings.controllerPort()),
            Integer.toString(settings.issuerPort()));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  private void awaitReady(Process forked) throws IOException, CannotStart {
    var reader =
        new BufferedReader(new InputStreamReader(forked.getInputStream(), StandardCharsets.UTF_8));
    var said = reader.readLine();
    if (!PartProcess.READY.equals(said)) {
      throw new CannotStart(
          said == null ? name + " ended while starting: see its log in the data folder." : said);
    }
  }
}
