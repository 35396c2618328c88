package io.clientele.platform.launcher;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the parts; the exit code tells whether all is ready. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows the parts; exit code 0 only if all are ready.")
class StatusCommand implements Callable<Integer> {
  private final Home home;

  @Option(names = "--memory", description = "Also show the memory (PSS) of each part and the sum.")
  private boolean memory;

  StatusCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    var file = new StateFile(home);
    var state = file.running();
    if (state.isEmpty()) {
      var left = new Orphans(home).find();
      System.out.println(
          left.isEmpty()
              ? "Not running; ./clientele up starts it."
              : "The platform was killed and left running: "
                  + String.join(", ", left.keySet())
                  + ". ./clientele up starts it anew, ./clientele down ends them.");
      return 1;
    }
    PartTable.lines(state.get().parts()).forEach(System.out::println);
    if (memory) {
      memoryTable(state.get()).lines().forEach(System.out::println);
    }
    return state.get().allReady() ? 0 : 1;
  }

  private static Table memoryTable(PlatformState state) {
    var table = new Table("", "PSS");
    var parts = memoryOf(state);
    parts.forEach((part, kib) -> table.row(part, mib(kib)));
    return table.row("sum", mib(parts.values().stream().mapToLong(Long::longValue).sum()));
  }

  /** Whatever the platform's process started that is no service is the database. */
  private static Map<String, Long> memoryOf(PlatformState state) {
    var byPart = new java.util.LinkedHashMap<String, Long>();
    var names =
        state.parts().stream()
            .filter(p -> p.pid() != 0)
            .collect(Collectors.toMap(PartStatus::pid, PartStatus::name));
    state
        .process()
        .alive()
        .ifPresent(host ->
            Stream.concat(Stream.of(host), host.descendants())
                .forEach(process -> {
                  var usual =
                      process.equals(host) ? "platform (broker, relay, issuer)" : "postgres";
                  add(byPart, names.getOrDefault(process.pid(), usual), process.pid());
                }));
    return byPart;
  }

  private static void add(Map<String, Long> byPart, String part, long pid) {
    Memory.of(pid).ifPresent(kib -> byPart.merge(part, kib, Long::sum));
  }

  private static String mib(long kib) {
    return String.format(Locale.ROOT, "%d MiB", kib / 1024);
  }
}
