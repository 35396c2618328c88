package io.clientele.platform.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Proportional memory of processes: shared pages are split among those that share them. */
class Memory {
  private Memory() {}

  /** KiB of a process with all its children, empty where the system does not tell. */
  static OptionalLong ofTree(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .map(p -> of(p.pid()))
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .reduce(Long::sum);
  }

  static OptionalLong of(long pid) {
    try {
      return pss(Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** The Pss line of smaps_rollup. */
  static OptionalLong pss(String rollup) {
    return rollup
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }
}
