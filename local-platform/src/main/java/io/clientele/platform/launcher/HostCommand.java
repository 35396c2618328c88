package io.clientele.platform.launcher;

import io.clientele.platform.services.ProcessMark;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The platform's own process; started by `up`, never by hand. */
@Command(name = "host", hidden = true, description = "Runs the platform in this process.")
class HostCommand implements Callable<Integer> {
  static final int ALREADY_RUNNING = 3;

  private final Home home;

  @Option(names = "--port-offset")
  private int portOffset;

  HostCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(home.run());
    try (var file = new RandomAccessFile(home.run().resolve("lock").toFile(), "rw");
        var lock = file.getChannel().tryLock()) {
      return lock == null ? refused() : run();
    }
  }

  private int run() throws Exception {
    tell(List.of(), "", "");
    var note = endOrphans();
    var ports = Ports.of(System.getenv(), portOffset);
    var taken =
        ports.byPart().entrySet().stream()
            .filter(e -> PortHolder.isTaken(e.getValue()))
            .findFirst();
    if (taken.isPresent()) {
      var port = taken.get().getValue();
      return cannotStart(PortHolder.message(taken.get().getKey(), port, PortHolder.of(port)));
    }
    var learning = new Learning(home);
    var host =
        new Host(new Planner(home, ports).plan(), note, new StateFile(home), learning::begin);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              learning.stop();
              host.stop();
            }));
    return host.run() ? 0 : 1;
  }

  private String endOrphans() {
    var orphans = new Orphans(home);
    var left = orphans.find();
    orphans.end(left);
    return left.isEmpty()
        ? ""
        : "The platform before was killed; ended what it left running: "
            + String.join(", ", left.keySet())
            + ".";
  }

  private int cannotStart(String why) {
    tell(List.of(), "", why);
    return 1;
  }

  private void tell(List<PartStatus> parts, String note, String failure) {
    var self = ProcessMark.of(ProcessHandle.current());
    new StateFile(home).write(new PlatformState(self, parts, note, failure));
  }

  private static int refused() {
    System.err.println("Another platform runs on this folder.");
    return ALREADY_RUNNING;
  }
}
