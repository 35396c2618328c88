package io.clientele.platform.launcher;

import io.clientele.platform.link.LinkCommand;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program behind `./clientele`. */
@Command(
    name = "./clientele",
    mixinStandardHelpOptions = true,
    version = "Clientele 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    description = "Runs the whole platform on this machine and talks to it.",
    footer = {
      "",
      "  test [--all] [MAVEN OPTIONS]  runs the tests of all modules; --all adds the long ones",
      "",
      "Data, logs and running state are in .clientele/ of the checkout, or in CLIENTELE_HOME.",
      "First steps:  ./clientele demo   or   ./clientele up --detach && ./clientele status"
    })
public class Clientele {
  private Clientele() {}

  public static void main(String[] words) {
    Locale.setDefault(Locale.ROOT); // figures read the same on every machine
    System.exit(commands(Home.ofThisProcess()).execute(words));
  }

  static CommandLine commands(Home home) {
    var commands = new CommandLine(new Clientele());
    commands.addSubcommand(new UpCommand(home));
    commands.addSubcommand(new DownCommand(home));
    commands.addSubcommand(new StatusCommand(home));
    commands.addSubcommand(new LogsCommand(home));
    commands.addSubcommand(new ResetCommand(home));
    commands.addSubcommand(new DemoCommand(home));
    commands.addSubcommand(new TokenCommand(home));
    commands.addSubcommand(new ImportCommand(home));
    commands.addSubcommand(new LinkCommand());
    commands.addSubcommand(new TraceCommand(home));
    commands.addSubcommand(new VerifyCommand(home));
    commands.addSubcommand(new RelayAnewCommand(home));
    commands.addSubcommand(new HostCommand(home));
    commands.addSubcommand(new RehearseCommand(home));
    commands.setUsageHelpWidth(100);
    commands.setExecutionExceptionHandler((e, line, result) -> explain(e, line.getErr()));
    commands.setParameterExceptionHandler(Clientele::misspelt);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    return commands;
  }

  /** What we foresaw is a sentence; anything else shows where it came from. */
  private static int explain(Exception e, PrintWriter err) {
    if (e instanceof Refusal) {
      err.println(e.getMessage());
    } else {
      e.printStackTrace(err);
    }
    return 1;
  }

  private static int misspelt(ParameterException e, String[] words) {
    var err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("See " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return 2;
  }
}
