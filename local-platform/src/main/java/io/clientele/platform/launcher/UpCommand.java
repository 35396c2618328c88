package io.clientele.platform.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything and shows how it gets on. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts the platform; Ctrl-C stops it, --detach leaves it running.")
class UpCommand implements Callable<Integer> {
  private final Home home;

  @Option(names = "--detach", description = "Return when all is ready and leave it running.")
  private boolean detach;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      description = "Add N to every usual port; CLIENTELE_PORT_<PART> chooses a single one.")
  private int portOffset;

  UpCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws Exception {
    if (new StateFile(home).running().isPresent()) {
      return alreadyRunning();
    }
    if (detach) {
      new Starting(home).start(portOffset);
      System.out.println(
          "Running in the background; ./clientele status, ./clientele logs, ./clientele down");
      return 0;
    }
    return attached();
  }

  private int alreadyRunning() throws Exception {
    System.out.println("The platform is already running.");
    new Starting(home).await();
    return 0;
  }

  /** Stays until the platform ends or Ctrl-C asks for it. */
  private int attached() throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    new Starting(home).start(portOffset);
    System.out.println("Ctrl-C stops it.");
    var platform = new StateFile(home).running();
    if (platform.isPresent()) {
      platform.get().process().alive().ifPresent(p -> p.onExit().join());
    }
    return 0;
  }

  private void stop() {
    if (new StateFile(home).running().isPresent()) {
      System.out.println("\nStopping ...");
      new Background(home).stop();
      System.out.println("Stopped; the data stays in " + home.dir());
    }
  }
}
