package io.clientele.platform.launcher;

import io.clientele.platform.services.LogFiles;
import io.clientele.platform.services.PidFiles;
import io.clientele.platform.services.Service;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After the first start of a new build, makes the next one quicker: a rehearsal beside the running
 * platform, at the lowest priority, fills the caches of loaded classes.
 */
class Learning {
  private static final Logger LOG = LoggerFactory.getLogger(Learning.class);
  private static final String NAME = "rehearsal";
  private static final int POLITE_SECONDS = 10;

  private final Home home;
  private final PlatformCache cache;
  private final PidFiles pids;
  private volatile boolean stopped;
  private @Nullable Process process;

  Learning(Home home) {
    this.home = home;
    this.cache = PlatformCache.beside(System.getProperty("java.class.path"));
    this.pids = new PidFiles(home.run());
  }

  /** Begins unless all caches are there, or nobody wants them. */
  void begin() {
    if ("no".equals(System.getenv("CLIENTELE_REHEARSAL"))) {
      return;
    }
    try {
      if (!cache.exists() || isMissingOne(home)) {
        LogFiles.rotate(home.log(NAME));
        run(
            command(
                cache.exists() ? List.of() : cache.recording(),
                Clientele.class.getName(),
                "rehearse"));
        if (!cache.exists() && !stopped) {
          run(command(cache.making()));
          cache.keep();
        }
      }
    } catch (IOException e) {
      LOG.warn("The next start will not be quicker than this one", e);
    }
  }

  void stop() {
    stopped = true;
    var running = running();
    if (running != null) {
      PidFiles.end(running.toHandle(), POLITE_SECONDS);
      pids.forget(NAME);
    }
  }

  private static boolean isMissingOne(Home home) throws IOException {
    for (var service : Service.all()) {
      if (Planner.running(home, service).filter(app -> !app.hasCache()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private synchronized @Nullable Process running() {
    return process;
  }

  private void run(List<String> command) throws IOException {
    if (stopped) {
      return;
    }
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.log(NAME).toFile()));
    var started = builder.start();
    synchronized (this) {
      process = started;
    }
    pids.remember(NAME, started.toHandle());
    started.onExit().join();
    pids.forget(NAME);
  }

  private List<String> command(List<String> flags, String... program) {
    var command = new ArrayList<>(List.of("nice", "-n", "19", home.java().toString()));
    command.addAll(JvmFlags.platform());
    command.addAll(flags);
    command.add("-Dclientele.root=" + home.root());
    command.add("-Dclientele.home=" + home.dir());
    command.add("-Dclientele.log=" + home.log(NAME));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(program));
    return command;
  }
}
