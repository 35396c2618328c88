package io.clientele.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of every module, tests left out. */
final class Modules {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** The services, by the name of their package. */
  static final List<String> SERVICES =
      List.of("contacts", "validation", "dedupe", "segmentation", "analytics", "gateway");

  private Modules() {}

  static JavaClasses classes() {
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("jmh_generated"))
        .importPaths(folders());
  }

  private static List<Path> folders() {
    try (var here = Files.list(ROOT);
        var libraries = Files.list(ROOT.resolve("libraries"))) {
      return Stream.concat(here, libraries)
          .map(module -> module.resolve("target/classes"))
          .filter(Files::isDirectory)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
