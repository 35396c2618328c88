package io.clientele.platform.link;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds which rows of a CSV file, or of two, are of one person or organisation. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description =
        "Finds which rows of a CSV file, or of two, are of one person or organisation, and says"
            + " why. Nothing need be running.",
    footer = {
      "",
      "Writes pairs.csv (left,right,weight,probability,level,why), groups.csv (id,group),",
      "model.json, report.json and report.html. Exit code 2: the input is not usable.",
      "Example: ./clientele link customers.csv --id id --out linked"
    })
public class LinkCommand implements Callable<Integer> {
  private static final int BAD_INPUT = 2;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A CSV file with a header.")
  private Path file = Path.of("");

  @Option(
      names = "--with",
      paramLabel = "FILE",
      description = "Links with the records of this file; its columns may have other names.")
  private @Nullable Path with;

  @Option(
      names = "--config",
      paramLabel = "JSON",
      description = "Overrides kinds of columns, thresholds, blocking or the model.")
  private @Nullable Path config;

  @Option(
      names = "--id",
      paramLabel = "COLUMN",
      description = "Rows go by this column; else by number, from 1.")
  private String id = "";

  @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "For the results.")
  private Path folder = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "JSON",
      description = "Where every timing, count and figure goes (FOLDER/report.json).")
  private @Nullable Path report;

  @Option(
      names = "--evaluate",
      paramLabel = "TRUTH",
      description =
          "Judges by a CSV of row,entity (with --with one for each file), or one of left,right.")
  private List<Path> truth = List.of();

  @Option(
      names = "--region",
      paramLabel = "COUNTRY",
      description =
          "Where telephone numbers without a country's code are, e.g. GB, unless the row names its"
              + " country; else where nearly all those with one are.")
  private @Nullable String region;

  @Option(names = "--encoding", description = "How the files are encoded (${DEFAULT-VALUE}).")
  private Charset encoding = StandardCharsets.UTF_8;

  /** A command to be run by picocli. */
  public LinkCommand() {}

  @Override
  public Integer call() throws Exception {
    var line = spec == null ? new picocli.CommandLine(this) : spec.commandLine();
    try {
      var settings = config == null ? LinkSettings.usual() : LinkSettings.read(config);
      var request =
          new LinkRun.Request(
              file,
              Optional.ofNullable(with),
              id,
              region(),
              encoding,
              truth,
              folder,
              report == null ? folder.resolve("report.json") : report);
      new LinkRun(request, settings, line.getOut()).run();
      return 0;
    } catch (BadInput e) {
      line.getErr().println(e.getMessage());
      return BAD_INPUT;
    }
  }

  private Optional<String> region() {
    if (region != null && !Set.of(Locale.getISOCountries()).contains(region)) {
      throw new BadInput("--region: " + region + " is no country; two capitals are, e.g. GB.");
    }
    return Optional.ofNullable(region);
  }
}
