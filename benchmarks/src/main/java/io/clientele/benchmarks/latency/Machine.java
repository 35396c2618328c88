package io.clientele.benchmarks.latency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on: they mean nothing without it. */
final class Machine {
  private static final Path LOAD = Path.of("/proc/loadavg");
  private static final Path MEMORY = Path.of("/proc/meminfo");
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Machine() {}

  static String described() throws IOException {
    return "Measured on %d cores (%s), %s, %s %s, Java %s; load before: %s%n"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            value(PROCESSOR, "model name"),
            value(MEMORY, "MemTotal"),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            Files.isReadable(LOAD) ? Files.readString(LOAD).split(" ", 2)[0] : "unknown");
  }

  private static String value(Path file, String name) throws IOException {
    if (!Files.isReadable(file)) {
      return name + " unknown";
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse(name + " unknown");
    }
  }
}
