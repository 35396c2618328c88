package io.clientele.platform.launcher;

import io.clientele.platform.postgres.Credentials;
import io.clientele.platform.postgres.Databases;
import java.util.HashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lets the relay begin again after its place in the database's log was lost. */
@Command(
    name = "relay-anew",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a new replication slot after the old one was lost; services accept writes again.",
      "What was written while there was none is sent by ./clientele verify."
    })
class RelayAnewCommand implements Callable<Integer> {
  private final Home home;

  RelayAnewCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws Exception {
    var address =
        new StateFile(home)
            .running()
            .flatMap(state -> state.part("postgres"))
            .map(PartStatus::address)
            .filter(text -> !text.isEmpty())
            .orElseThrow(
                () -> new Refusal("PostgreSQL is not running; ./clientele up --detach starts it."));
    var ports = new HashMap<>(Ports.of(System.getenv(), 0).byPart());
    ports.put("postgres", Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
    var databases =
        new Databases(new Ports(ports).settings(home.dir()), Credentials.in(home.dir()));
    databases.relayAnew(ServiceEnvironment.DATABASE);
    System.out.println("The relay begins anew. Now run ./clientele verify.");
    return 0;
  }
}
