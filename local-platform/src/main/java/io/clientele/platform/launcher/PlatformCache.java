package io.clientele.platform.launcher;

import io.clientele.platform.services.ServiceApp;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The platform's own cache of loaded classes, kept beside the copies of its jars. */
record PlatformCache(Path file) {
  /** The first entry of the class path is a copy in a folder named by its content. */
  static PlatformCache beside(String classPath) {
    var first = Path.of(classPath.split(File.pathSeparator, -1)[0]);
    return new PlatformCache(first.resolveSibling(ServiceApp.cacheName(JvmFlags.platform())));
  }

  boolean exists() {
    return Files.exists(file);
  }

  List<String> usingIt() {
    return exists() ? List.of("-XX:AOTCache=" + file, ServiceApp.QUIET) : List.of();
  }

  List<String> recording() {
    return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + file + ".notes");
  }

  List<String> making() {
    return List.of(
        "-XX:AOTMode=create",
        "-XX:AOTConfiguration=" + file + ".notes",
        "-XX:AOTCache=" + file + ".new");
  }

  /** Only a whole cache gets the name that starts look for. */
  void keep() throws IOException {
    Files.move(Path.of(file + ".new"), file);
    Files.deleteIfExists(Path.of(file + ".notes"));
  }
}
