package io.clientele.platform.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the way of one record's last changes through all services. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = "Prints the hops of a contact's change through the platform, with times.")
class TraceCommand implements Callable<Integer> {
  private final Home home;

  @Parameters(paramLabel = "ID", description = "The id of a contact.")
  private String id = "";

  TraceCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws Exception {
    var connection = new Connection(home);
    var api = connection.api();
    var answers = new LinkedHashMap<String, JsonNode>();
    for (var service : connection.services()) {
      answers.put(service, api.get("/api/v1/operations/" + service + "/trace/" + id));
    }
    var hops = Hop.merge(answers);
    if (hops.isEmpty()) {
      throw new Refusal("No service knows " + id + "; is it the id of a contact?");
    }
    Hop.lines(hops).forEach(System.out::println);
    return 0;
  }
}
