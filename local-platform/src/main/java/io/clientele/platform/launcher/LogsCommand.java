package io.clientele.platform.launcher;

import io.clientele.platform.services.LogFiles;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what a part wrote. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Shows the log of a part: platform, build, contacts, ...")
class LogsCommand implements Callable<Integer> {
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final Home home;

  @Parameters(arity = "0..1", paramLabel = "PART", description = "Without it the parts are listed.")
  private String part = "";

  @Option(names = "-f", description = "Go on as the log grows.")
  private boolean follow;

  @Option(
      names = "-n",
      paramLabel = "LINES",
      description = "How many of the last lines (${DEFAULT-VALUE}).")
  private int lines = 100;

  LogsCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws Exception {
    var log = home.log(part);
    if (part.isEmpty() || part.contains("/") || !Files.exists(log)) {
      throw new Refusal(
          (part.isEmpty() ? "Which log?" : "No log of " + part + ".") + " There are: " + names());
    }
    LogFiles.tail(log, lines).forEach(System.out::println);
    if (follow) {
      follow(log);
    }
    return 0;
  }

  private String names() throws java.io.IOException {
    try (var files = Files.newDirectoryStream(home.logs(), "*.log")) {
      var names = new java.util.TreeSet<String>();
      files.forEach(f -> names.add(f.getFileName().toString().replace(".log", "")));
      return String.join(", ", names);
    }
  }

  /** A log that became shorter was begun anew. */
  private static void follow(Path log) throws Exception {
    var at = Files.size(log);
    while (true) {
      Thread.sleep(LOOK_EVERY);
      var size = Files.exists(log) ? Files.size(log) : 0;
      at = size < at ? 0 : at;
      try (var file = new RandomAccessFile(log.toFile(), "r")) {
        file.seek(at);
        var bytes = new byte[(int) (size - at)];
        file.readFully(bytes);
        System.out.write(bytes);
        System.out.flush();
        at = size;
      }
    }
  }
}
