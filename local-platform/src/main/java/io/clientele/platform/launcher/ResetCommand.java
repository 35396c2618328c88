package io.clientele.platform.launcher;

import io.clientele.platform.services.Staging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Throws the local data away. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Stops the platform and deletes all its local data.")
class ResetCommand implements Callable<Integer> {
  private final Home home;

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask.")
  private boolean yes;

  ResetCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws Exception {
    if (!yes && !confirmed()) {
      System.out.println("Nothing was deleted.");
      return 1;
    }
    new Background(home).stop();
    removeData();
    System.out.println("All local data is gone; ./clientele up begins anew.");
    return 0;
  }

  /** Logs stay for whoever wonders what happened, and copies of the build are no data. */
  private void removeData() throws IOException {
    try (var entries = Files.newDirectoryStream(home.dir())) {
      for (var entry : entries) {
        if (!entry.equals(home.logs()) && !entry.equals(home.apps())) {
          Staging.remove(entry);
        }
      }
    }
  }

  private boolean confirmed() {
    System.out.print(
        "Delete all contacts, deals and everything else in " + home.dir() + "? [y/N] ");
    System.out.flush();
    var answers = new Scanner(System.in, StandardCharsets.UTF_8);
    return answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("y");
  }
}
