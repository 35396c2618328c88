package io.clientele.benchmarks.latency;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes to a running platform at steady rates and prints, as Markdown, how long changes took. */
@Command(
    name = "latency",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures a platform that ./clientele up --detach started.")
final class Latency implements Callable<Integer> {
  private static final Duration SETTLING = Duration.ofSeconds(5);

  @Option(names = "--root", description = "The checkout (${DEFAULT-VALUE}).")
  private Path root = Path.of(".");

  @Option(names = "--home", description = "Its data folder (${DEFAULT-VALUE} of the checkout).")
  private Path home = Path.of(".clientele");

  @Option(names = "--port-offset", description = "As given to ./clientele up.")
  private int portOffset;

  @Option(names = "--rates", split = ",", description = "Writes a second (${DEFAULT-VALUE}).")
  private List<Integer> rates = List.of(50, 200);

  @Option(names = "--seconds", description = "How long each rate lasts (${DEFAULT-VALUE}).")
  private int seconds = 30;

  @Option(names = "--warm-up", description = "Seconds at the highest rate (${DEFAULT-VALUE}).")
  private int warmUp = 30;

  public static void main(String... arguments) {
    int code =
        new CommandLine(new Latency())
            .setExecutionExceptionHandler((failure, command, parsed) -> {
              System.err.println(failure.getMessage());
              return 1;
            })
            .execute(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    var local = new LocalPlatform(root.toRealPath(), root.resolve(home), portOffset);
    var writes = new SteadyWrites(local.gateway(), local.token());
    run(writes, rates.stream().mapToInt(Integer::intValue).max().orElseThrow(), warmUp);
    try (var hops = new Hops(local.connect())) {
      System.out.println(Machine.described());
      for (int rate : rates) {
        var begun = Instant.now();
        var answers = run(writes, rate, seconds);
        System.out.println(HopTable.of(rate, answers, hops.since(begun)));
      }
    }
    return 0;
  }

  /** Writes for so long, then waits for what is still under way. */
  private static Answers run(SteadyWrites writes, int rate, int seconds)
      throws InterruptedException {
    System.err.printf("%d writes/s for %d s ...%n", rate, seconds);
    var answers = writes.run(rate, Duration.ofSeconds(seconds));
    Thread.sleep(SETTLING);
    return answers;
  }
}
