package io.clientele.platform.launcher;

import io.clientele.platform.services.LogFiles;
import io.clientele.platform.services.PidFiles;
import io.clientele.platform.services.ProcessMark;
import io.clientele.platform.services.Staging;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The platform's own process, running apart from the terminal that asked for it. */
class Background {
  private static final int STOP_SECONDS = 90;

  private final Home home;

  Background(Home home) {
    this.home = home;
  }

  /** Starts the platform's process; it goes on when this one ends or its terminal closes. */
  Process start(int portOffset) throws IOException {
    Files.createDirectories(home.run());
    LogFiles.rotate(home.log("platform"));
    var builder = new ProcessBuilder(command(portOffset));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.log("platform").toFile()));
    builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    return builder.start();
  }

  private List<String> command(int portOffset) throws IOException {
    var command = new ArrayList<String>();
    // Ctrl-C and a closing terminal reach every process of the group; the platform ends in order.
    command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "clientele"));
    command.add(home.java().toString());
    command.addAll(JvmFlags.platform());
    var classPath = classPath();
    var cache = PlatformCache.beside(classPath);
    command.addAll(cache.usingIt());
    command.add("-Dclientele.root=" + home.root());
    command.add("-Dclientele.home=" + home.dir());
    command.add("-Dclientele.log=" + home.log("platform"));
    command.addAll(List.of("-cp", classPath, Clientele.class.getName(), "host"));
    command.add("--port-offset=" + portOffset);
    return command;
  }

  /** Our own jars from a copy, so that a build while the platform runs does no harm. */
  private String classPath() throws IOException {
    var entries = new ArrayList<String>();
    var ours = new ArrayList<Path>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      var path = Path.of(entry);
      if (path.startsWith(home.root()) && Files.isRegularFile(path)) {
        ours.add(path);
      } else {
        entries.add(entry);
      }
    }
    var copies = new Staging(home.apps()).stage("platform", home.root(), ours);
    ours.reversed()
        .forEach(jar -> entries.addFirst(copies.resolve(home.root().relativize(jar)).toString()));
    return String.join(File.pathSeparator, entries);
  }

  /** Ends the platform in order, and whatever an earlier one left behind; false if nothing ran. */
  boolean stop() {
    var running =
        new StateFile(home).read().map(PlatformState::process).flatMap(ProcessMark::alive);
    running.ifPresent(p -> PidFiles.end(p, STOP_SECONDS));
    var orphans = new Orphans(home);
    var left = orphans.find();
    orphans.end(left);
    new StateFile(home).delete();
    return running.isPresent() || !left.isEmpty();
  }
}
