package io.clientele.platform.launcher;

import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows what the platform does on a sample that ships with it. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Starts the platform, loads a sample of 1,000 records and tells what it found.")
class DemoCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Home home;

  DemoCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws Exception {
    if (new StateFile(home).running().isPresent()) {
      new Starting(home).await();
    } else {
      new Starting(home).start(0);
    }
    var connection = new Connection(home);
    var api = connection.api();
    for (var kind : List.of("contacts", "purchases", "deals")) {
      load(api, kind);
    }
    var services = connection.services();
    if (services.contains("segmentation")) {
      SampleSegments.make(api);
    }
    System.out.println("Waiting until every service has applied it ...");
    var applied = VerifyCommand.untilEqual(connection, api, PATIENCE).allEqual();
    tell(new Findings(api, home.root().resolve("sample")).tell(services), applied);
    return applied ? 0 : 1;
  }

  /** Known ids are recognised: a second demo changes nothing. */
  private void load(Api api, String kind) throws Exception {
    var file = home.root().resolve("sample").resolve(kind + ".csv");
    if (!Files.exists(file)) {
      throw new Refusal("The sample is missing: " + file);
    }
    System.out.println("Loading sample/" + kind + ".csv");
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("as", kind);
    parameters.put("filename", kind + ".csv");
    parameters.put("system", "sample");
    if (ImportReport.failed(
        new ImportJob(api, Screen.ofThisTerminal(), System.out).run(file, parameters))) {
      throw new Refusal("The sample could not be loaded; ./clientele logs contacts may say why.");
    }
  }

  private static void tell(List<String> findings, boolean applied) {
    System.out.println("\nWhat it found");
    findings.forEach(line -> System.out.println("  " + line));
    System.out.println(
        """

        For the curl lines:  AUTH="Authorization: Bearer $(./clientele token --role admin)"
        It keeps running: ./clientele status, ./clientele verify, ./clientele down\
        """);
    if (!applied) {
      System.out.println(
          "Not every service had applied everything in time; ./clientele verify shows which.");
    }
  }
}
