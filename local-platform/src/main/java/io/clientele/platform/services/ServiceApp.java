package io.clientele.platform.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A built service, ready to run: plainly at first, and from a cache of loaded classes once there is
 * one. The cache knows only classes of the plain class path, so that a run from it spells that out.
 */
public class ServiceApp {
  private static final String MAIN = "io.quarkus.runner.GeneratedMain";

  /** A cache that does not fit is not used; that is no news for a log. */
  public static final String QUIET = "-Xlog:aot*=error";

  private final Path folder;
  private final List<String> java;
  private final Path cache;

  public ServiceApp(Path folder, Path java, List<String> flags) {
    this.folder = folder;
    this.java = Stream.concat(Stream.of(java.toString()), flags.stream()).toList();
    this.cache = folder.resolve(cacheName(flags));
  }

  /** A cache serves one version of Java and one set of flags; another set gets another file. */
  public static String cacheName(List<String> flags) {
    return "classes-%08x.aot".formatted((Runtime.version() + " " + flags).hashCode());
  }

  /** The quickest way there is to run it. */
  public List<String> command() throws IOException {
    return hasCache()
        ? flat(List.of("-XX:AOTCache=" + cache, QUIET))
        : with(List.of("-jar", folder.resolve("quarkus-run.jar").toString()));
  }

  /** Runs it so that it writes down at its end what a cache needs. */
  public List<String> recording() throws IOException {
    return flat(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes()));
  }

  /** Makes the cache from what was written down, without running it. */
  public List<String> makingCache() throws IOException {
    return with(
        List.of(
            "-XX:AOTMode=create",
            "-XX:AOTConfiguration=" + notes(),
            "-XX:AOTCache=" + cache + ".new",
            "-cp",
            classPath()));
  }

  /** Only a whole cache gets the name that runs look for. */
  public void keepCache() throws IOException {
    Files.move(Path.of(cache + ".new"), cache);
    Files.deleteIfExists(notes());
  }

  public boolean hasCache() {
    return Files.exists(cache);
  }

  private Path notes() {
    return Path.of(cache + ".notes");
  }

  private List<String> flat(List<String> cacheFlags) throws IOException {
    var arguments = new ArrayList<>(cacheFlags);
    arguments.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    arguments.addAll(List.of("-cp", classPath(), MAIN));
    return with(arguments);
  }

  private List<String> with(List<String> arguments) {
    return Stream.concat(java.stream(), arguments.stream()).toList();
  }

  /** What the build changed comes before what it was made from. */
  private String classPath() throws IOException {
    var entries = new ArrayList<Path>();
    entries.add(folder.resolve("quarkus/transformed-bytecode.jar"));
    entries.add(folder.resolve("quarkus/generated-bytecode.jar"));
    for (var part : List.of("app", "lib/boot", "lib/main")) {
      try (var jars = Files.list(folder.resolve(part))) {
        jars.sorted().forEach(entries::add);
      }
    }
    return entries.stream()
        .filter(Files::exists)
        .map(Path::toString)
        .collect(Collectors.joining(":"));
  }
}
