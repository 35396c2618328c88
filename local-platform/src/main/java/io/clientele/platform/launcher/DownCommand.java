package io.clientele.platform.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stops everything in order. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    description = "Stops the platform; its data stays.")
class DownCommand implements Callable<Integer> {
  private final Home home;

  DownCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    var begun = System.nanoTime();
    if (new Background(home).stop()) {
      System.out.printf(
          "Stopped in %.1f s; the data stays in %s%n",
          (System.nanoTime() - begun) / 1e9, home.dir());
    } else {
      System.out.println("Nothing was running.");
    }
    return 0;
  }
}
