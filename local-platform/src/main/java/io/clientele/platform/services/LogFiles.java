package io.clientele.platform.services;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Log files of one start each: the present one and a few before it. */
public class LogFiles {
  private static final int KEPT = 3;
  private static final int TAIL_BYTES = 16_384;

  private LogFiles() {}

  /** Puts the last start's log aside, so that a new one begins empty. */
  public static void rotate(Path log) throws IOException {
    Files.createDirectories(log.getParent());
    for (var i = KEPT; i > 0; i--) {
      var older = i == 1 ? log : numbered(log, i - 1);
      if (Files.exists(older)) {
        Files.move(older, numbered(log, i), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** The last lines, none if there is no such log. */
  public static List<String> tail(Path log, int lines) throws IOException {
    if (!Files.exists(log)) {
      return List.of();
    }
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      var from = Math.max(0, file.length() - TAIL_BYTES);
      var bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    }
  }

  private static Path numbered(Path log, int number) {
    return log.resolveSibling(log.getFileName() + "." + number);
  }
}
