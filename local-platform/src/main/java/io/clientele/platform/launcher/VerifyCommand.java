package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows that every consumer has applied exactly what every owner has, and mends what differs. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Compares every owner's data with every consumer's; asks for what is missing to be sent"
            + " again.")
class VerifyCommand implements Callable<Integer> {
  private static final Duration IN_FLIGHT = Duration.ofSeconds(5);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final Home home;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "How long to wait for a difference to heal (${DEFAULT-VALUE}).")
  private long timeout = 90;

  VerifyCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws Exception {
    var connection = new Connection(home);
    var api = connection.api();
    var found = untilEqual(connection, api, IN_FLIGHT);
    found.table().forEach(System.out::println);
    if (!found.allEqual()) {
      found = heal(connection, api, found);
    }
    System.out.println(
        found.allEqual()
            ? "All equal: every consumer has applied everything."
            : "Not equal; ./clientele logs and the dead letters may say why.");
    return found.allEqual() ? 0 : 1;
  }

  private DigestComparison heal(Connection connection, Api api, DigestComparison found)
      throws IOException, InterruptedException {
    var begun = System.nanoTime();
    for (var owner : found.ownersToHeal()) {
      System.out.println("Asking " + owner + " to send again what its consumers lack ...");
      api.post("/api/v1/operations/" + owner + "/digest/heal", Map.of());
    }
    var healed = untilEqual(connection, api, Duration.ofSeconds(timeout));
    healed.table().forEach(System.out::println);
    System.out.printf("After %.1f s:%n", (System.nanoTime() - begun) / 1e9);
    return healed;
  }

  /** Events may be under way: looks again for a while before calling it a difference. */
  static DigestComparison untilEqual(Connection connection, Api api, Duration patience)
      throws IOException, InterruptedException {
    var until = System.nanoTime() + patience.toNanos();
    var found = compare(connection, api);
    while (!found.allEqual() && System.nanoTime() < until) {
      Thread.sleep(LOOK_EVERY);
      found = compare(connection, api);
    }
    return found;
  }

  private static DigestComparison compare(Connection connection, Api api)
      throws IOException, InterruptedException {
    var digests = new ArrayList<JsonNode>();
    for (var service : connection.services()) {
      digests.add(api.get("/api/v1/operations/" + service + "/digest"));
    }
    return DigestComparison.of(digests);
  }
}
