package io.clientele.platform.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a token of the local issuer, for curl and for trying roles. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a bearer token of this machine's issuer.",
      "Roles: viewer, sales, marketing, steward, manager, delivery, admin, publisher, service."
    },
    footer = "Example: curl -H \"Authorization: Bearer $(./clientele token --role steward)\" URL")
class TokenCommand implements Callable<Integer> {
  private final Home home;

  @Option(names = "--role", required = true, split = ",", description = "One or more roles.")
  private List<String> roles = List.of();

  @Option(names = "--sub", description = "Who it is for (${DEFAULT-VALUE}).")
  private String subject = "local";

  @Option(
      names = "--ttl",
      paramLabel = "SECONDS",
      description = "How long it holds (${DEFAULT-VALUE}).")
  private long seconds = 3600;

  TokenCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    var unknown = roles.stream().filter(role -> !Tokens.ROLES.contains(role)).toList();
    if (!unknown.isEmpty()) {
      throw new Refusal(
          "There is no role "
              + String.join(", ", unknown)
              + "; the roles are "
              + String.join(", ", Tokens.ROLES)
              + ".");
    }
    System.out.println(new Tokens(home).token(subject, roles, Duration.ofSeconds(seconds)));
    return 0;
  }
}
