package io.clientele.platform.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a file to the platform and shows how its rows fare. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports a CSV file and shows what became of its rows.",
    footer = "Example: ./clientele import customers.csv --region US --area-code 312")
class ImportCommand implements Callable<Integer> {
  private final Home home;

  @Parameters(paramLabel = "FILE")
  private Path file = Path.of("");

  @Option(
      names = "--as",
      description = "What a row is: contacts, purchases or deals (${DEFAULT-VALUE}).")
  private String as = "contacts";

  @Option(names = "--region", description = "Where phones without a country code are, e.g. US.")
  private String region = "";

  @Option(names = "--area-code", description = "Put before local phone numbers, e.g. 312.")
  private String areaCode = "";

  @Option(
      names = "--duplicates",
      description =
          "A row whose phone or e-mail is known: create-and-mark (the usual), update or refuse.")
  private String duplicates = "";

  @Option(
      names = "--map",
      paramLabel = "COLUMN=FIELD",
      description = "Which field a column goes to; may be given more than once.")
  private Map<String, String> mapping = new LinkedHashMap<>();

  @Option(
      names = "--system",
      description =
          "Whose ids the file has; the usual is its name. Known ids are not imported twice.")
  private String system = "";

  ImportCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Refusal("There is no readable file " + file.toAbsolutePath());
    }
    var api = new Connection(home).api();
    var job = new ImportJob(api, Screen.ofThisTerminal(), System.out);
    var end = job.run(file, parameters());
    return ImportReport.failed(end) ? 1 : 0;
  }

  private Map<String, String> parameters() {
    var given = new LinkedHashMap<String, String>();
    given.put("as", as);
    given.put("region", region);
    given.put("areaCode", areaCode);
    given.put("duplicates", duplicates);
    given.put("system", system);
    given.put("filename", String.valueOf(file.getFileName()));
    given.put(
        "map",
        mapping.entrySet().stream()
            .map(m -> m.getKey() + "=" + m.getValue())
            .collect(Collectors.joining(",")));
    return given;
  }
}
