package io.clientele.platform.launcher;

import java.nio.file.Path;

/**
 * Where the checkout lies and where the platform keeps its data, logs and running state.
 *
 * @param root the checkout
 * @param dir the platform's own folder, `.clientele` of the checkout unless told otherwise
 * @param java the Java that starts everything
 */
public record Home(Path root, Path dir, Path java) {
  /** What the starting script found out. */
  static Home ofThisProcess() {
    var root = Path.of(System.getProperty("clientele.root", "")).toAbsolutePath();
    return new Home(
        root,
        Path.of(System.getProperty("clientele.home", root.resolve(".clientele").toString()))
            .toAbsolutePath(),
        Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  public Path logs() {
    return dir.resolve("logs");
  }

  public Path run() {
    return dir.resolve("run");
  }

  /** Copies of what was built, so that a new build never pulls the rug from under a running one. */
  public Path apps() {
    return dir.resolve("apps");
  }

  public Path log(String part) {
    return logs().resolve(part + ".log");
  }
}
