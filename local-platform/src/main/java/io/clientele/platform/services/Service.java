package io.clientele.platform.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The services of the platform, in the order a table shows them. */
public enum Service {
  CONTACTS,
  VALIDATION,
  DEDUPE,
  SEGMENTATION,
  ANALYTICS,
  GATEWAY;

  /** Its name in tables, ports, schemas and addresses. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The gateway keeps nothing of its own. */
  public boolean hasDatabase() {
    return this != GATEWAY;
  }

  /** Whether this checkout has the service at all. */
  public boolean exists(Path root) {
    return Files.isRegularFile(folder(root).resolve("src/main/resources/application.properties"));
  }

  /** Whether there is something to run. */
  public boolean isBuilt(Path root) {
    return Files.exists(built(root).resolve("quarkus-run.jar"));
  }

  /** Where a build leaves the runnable service. */
  public Path built(Path root) {
    return folder(root).resolve("target/quarkus-app");
  }

  public static List<Service> all() {
    return Arrays.asList(values());
  }

  private Path folder(Path root) {
    return root.resolve(shortName() + "-service");
  }
}
