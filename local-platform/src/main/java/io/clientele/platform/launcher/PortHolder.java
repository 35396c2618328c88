package io.clientele.platform.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out whether a port is taken, and by whom where the system tells. */
class PortHolder {
  private static final String LISTENING = "0A";

  private PortHolder() {}

  static boolean isTaken(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** What to tell the person whose start was refused. */
  static String message(String part, int port, Optional<String> holder) {
    return """
    Port %d, which %s needs, is taken%s.
    End that program, or choose another port: %s=... ./clientele up
    or move all of them: ./clientele up --port-offset 100\
    """
        .formatted(port, part, holder.map(h -> " by " + h).orElse(""), Ports.variable(part));
  }

  /** The program that listens there, e.g. "java (process 4711)". */
  static Optional<String> of(int port) {
    return Optional.of(List.of("/proc/net/tcp", "/proc/net/tcp6"))
        .flatMap(tables ->
            tables.stream()
                .map(Path::of)
                .filter(Files::isReadable)
                .flatMap(t -> lines(t).stream())
                .flatMap(line -> socketListeningOn(port, line).stream())
                .findFirst())
        .flatMap(PortHolder::owner)
        .or(() -> lsof(port));
  }

  /** The socket's inode, if this line of /proc/net/tcp is somebody listening on the port. */
  static Optional<String> socketListeningOn(int port, String line) {
    var words = line.strip().split("\\s+", -1);
    var ours =
        words.length > 9
            && words[3].equals(LISTENING)
            && words[1].toUpperCase(Locale.ROOT).endsWith(":%04X".formatted(port));
    return ours ? Optional.of(words[9]) : Optional.empty();
  }

  private static Optional<String> owner(String inode) {
    return ProcessHandle.allProcesses()
        .filter(p -> holds(p.pid(), "socket:[" + inode + "]"))
        .findFirst()
        .map(PortHolder::describe);
  }

  private static boolean holds(long pid, String socket) {
    try (var files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
      for (var file : files) {
        if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).toString().equals(socket)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private static String describe(ProcessHandle process) {
    var command = process.info().command().map(c -> Path.of(c).getFileName() + " ").orElse("");
    return command + "(process " + process.pid() + ")";
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Where there is no /proc, as on macOS. */
  private static Optional<String> lsof(int port) {
    try {
      var process =
          new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t").start();
      var pid =
          new String(
                  process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .strip();
      return pid.lines()
          .findFirst()
          .map(Long::parseLong)
          .flatMap(ProcessHandle::of)
          .map(PortHolder::describe);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
