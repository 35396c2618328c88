package io.clientele.platform.launcher;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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

  /** The platform's process and each of its children, these with all that they started. */
  private static Map<String, Long> memoryOf(PlatformState state) {
    var byPart = new LinkedHashMap<String, Long>();
    state
        .process()
        .alive()
        .ifPresent(host -> {
          Memory.of(host.pid())
              .ifPresent(kib -> byPart.put("platform (kafka, relay, issuer)", kib));
          host.children()
              .forEach(child ->
                  Memory.ofTree(child)
                      .ifPresent(kib -> byPart.merge(name(state, child), kib, Long::sum)));
        });
    return byPart;
  }

  private static String name(PlatformState state, ProcessHandle child) {
    return state.parts().stream()
        .filter(part -> part.pid() == child.pid())
        .map(PartStatus::name)
        .findFirst()
        .orElseGet(() -> isRehearsal(child) ? "rehearsal (after a first start)" : "postgres");
  }

  private static boolean isRehearsal(ProcessHandle child) {
    return child.info().command().filter(c -> c.endsWith("java")).isPresent();
  }

  private static String mib(long kib) {
    return String.format(Locale.ROOT, "%d MiB", kib / 1024);
  }
}
